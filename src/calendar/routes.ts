import { clockFailure } from '../platform/clock/failures'
import type { Answer, Route } from '../platform/http/route'

export interface ClockRouteDeps {
  readonly now: () => string
  readonly today: () => string
  /** Last day of the unbroken run of years with an official notice. */
  readonly officialUntil: () => string
  /** Moves the clock forward and does on the way whatever falls due, each thing at its own time; absent: not settable. */
  readonly advanceTo?: (instant: string) => Promise<void>
}

const state = (deps: ClockRouteDeps): Answer => ({
  status: 200,
  json: {
    now: deps.now(),
    today: deps.today(),
    settable: deps.advanceTo !== undefined,
    calendarOfficialUntil: deps.officialUntil(),
  },
})

/** 平台时钟接口: what time it is for the platform, and until when the calendar is official. */
export const clockRoutes = (deps: ClockRouteDeps): Route[] => [
  {
    method: 'get',
    path: '/api/v1/clock',
    operation: 'getClock',
    summary: '查询平台时间与工作日历的有效范围',
    roles: 'public',
    answers: { 200: 'operations/clock' },
    handle: () => Promise.resolve(state(deps)),
  },
  {
    method: 'put',
    path: '/api/v1/clock',
    operation: 'setClock',
    summary: '向前设定平台时间，其间到期的事项依次办结后答复',
    roles: ['operator'],
    body: 'operations/set-clock',
    answers: { 200: 'operations/clock' },
    handle: async ({ body }) => {
      if (deps.advanceTo === undefined)
        throw clockFailure(
          'clock-not-settable',
          '平台按实际时间运行；只有以 CREDIT_CLOCK 启动的平台可以设定时间',
        )
      await deps.advanceTo(new Date((body as { readonly now: string }).now).toISOString())
      return state(deps)
    },
  },
]
