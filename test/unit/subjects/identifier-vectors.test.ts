import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../src/platform/root'
import { checkCreditCode, organisationCodeIn } from '../../../src/subjects/credit-code'
import { isCitizenId } from '../../../src/subjects/citizen-id'
import { checkOrganisationCode } from '../../../src/subjects/organisation-code'
import { checkRegistrationNumber } from '../../../src/subjects/registration-number'

interface Vectors {
  readonly usccValidPublic: readonly { readonly code: string; readonly orgOk: boolean }[]
  readonly usccValidSynthetic: readonly { readonly code: string }[]
  readonly usccInvalid: readonly { readonly code: string }[]
  readonly orgCodeValid: readonly string[]
  readonly gs15Valid: readonly string[]
  readonly gs15Invalid: readonly string[]
  readonly idValid: readonly string[]
  readonly idInvalid: readonly { readonly id: string }[]
}

/** Holds codes of real bodies, so it stays outside the repository. */
const path = join(projectRoot, '../shared/domain/identifier-vectors.json')
const isPresent = existsSync(path)
if (!isPresent) console.warn(`skipped: no identifier vectors at ${path}`)
const suite = isPresent ? describe : describe.skip

suite('the shared identifier vectors', () => {
  const vectors = (isPresent ? JSON.parse(readFileSync(path, 'utf8')) : {}) as Vectors

  it('credit codes: every valid one passes, every invalid one does not', () => {
    const outcomes = (codes: readonly { readonly code: string }[]) =>
      new Set(codes.map(({ code }) => checkCreditCode(code).outcome))
    expect(outcomes(vectors.usccValidPublic)).toEqual(new Set(['valid']))
    expect(outcomes(vectors.usccValidSynthetic)).toEqual(new Set(['valid']))
    expect(vectors.usccInvalid.map(({ code }) => checkCreditCode(code).outcome)).toEqual([
      'check-character',
      'check-character',
      'malformed',
      'placeholder',
    ])
  })

  it('the organisation code inside a credit code passes where it is said to', () => {
    for (const { code, orgOk } of vectors.usccValidPublic) {
      expect(checkOrganisationCode(organisationCodeIn(code)).outcome === 'valid').toBe(orgOk)
    }
  })

  it('organisation codes, registration numbers and citizen numbers', () => {
    expect(new Set(vectors.orgCodeValid.map((code) => checkOrganisationCode(code).outcome))).toEqual(
      new Set(['valid']),
    )
    expect(new Set(vectors.gs15Valid.map((code) => checkRegistrationNumber(code).outcome))).toEqual(
      new Set(['valid']),
    )
    expect(vectors.gs15Invalid.map((code) => checkRegistrationNumber(code).outcome)).toEqual([
      'check-character',
    ])
    expect(vectors.idValid.every((id) => isCitizenId(id))).toBe(true)
    expect(vectors.idInvalid.some(({ id }) => isCitizenId(id))).toBe(false)
  })
})
