import { demandConsents, type ConsentQuestion } from '../../../src/checks/demand-consent'
import type { Identity } from '../../../src/checks/identify-subject'
import { Failure } from '../../../src/platform/http/failure'
import { buildCheck } from '../../support/checks'
import { AUTHORITY, buildSubmitter, COMPANY } from '../../support/decisions'
import { buildScenario } from '../../support/joint-policies'

const TODAY = '2026-05-06'
const person = (key: string, consentId?: string) => ({
  asked: { name: '某乙', ...(consentId === undefined ? {} : { consentId }) },
  identity: { by: 'document', key, type: '身份证', maskedNo: '3***7' } as Identity,
})
const body = {
  asked: COMPANY,
  identity: { by: 'code', key: 'uscc:A', uscc: 'A', remarks: [] } as Identity,
}
const name = { asked: { name: '某公司' }, identity: { by: 'name' } as Identity }

const ask = async (
  subjects: readonly (typeof body | ReturnType<typeof person> | typeof name)[],
  { personDuty = false, caller = buildSubmitter() } = {},
) => {
  const questions: ConsentQuestion[] = []
  const desk = {
    faultOf: async (question: ConsentQuestion) => {
      questions.push(question)
      return question.consentId === 'good' ? undefined : '授权已由本人撤回'
    },
  }
  const scenario = buildScenario('SC-07', [], { personDuty })
  const request = buildCheck(COMPANY, { scenario: 'SC-07' })
  try {
    await demandConsents(desk, { caller, today: TODAY }, { scenario, subjects, request })
    return { questions, errors: [] }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { questions, code: error.code, errors: error.facts.errors }
  }
}

it('asks for none where the matter carries a statutory duty', async () => {
  expect(await ask([person('p'), person('q', 'bad')], { personDuty: true })).toEqual({
    questions: [],
    errors: [],
  })
})

it('asks for none for bodies and mere names', async () => {
  expect(await ask([body, name])).toEqual({ questions: [], errors: [] })
})

it('asks whether the consent covers this person, scenario and unit today', async () => {
  const { questions, code } = await ask([body, person('p', 'good')])
  expect(code).toBeUndefined()
  expect(questions).toEqual([
    { consentId: 'good', person: 'p', scenario: 'SC-07', unit: AUTHORITY.uscc, on: TODAY },
  ])
})

it('asks for a client without a unit as for a unit that no consent names', async () => {
  const { unit: _unit, ...caller } = buildSubmitter()
  expect((await ask([person('p', 'good')], { caller })).questions).toMatchObject([{ unit: '' }])
})

it('refuses all persons at once that are not covered, each with the reason', async () => {
  const { code, errors } = await ask([person('p', 'good'), person('q'), body, person('r', 'withdrawn')])
  expect(code).toBe('query-refused')
  expect(errors).toEqual([
    {
      pointer: '#/subjects/1/consentId',
      code: 'consent-required',
      detail: expect.stringContaining('须有本人授权'),
    },
    { pointer: '#/subjects/3/consentId', code: 'consent-required', detail: '授权已由本人撤回' },
  ])
})
