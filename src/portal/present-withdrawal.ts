import { chinaDateOf } from '../platform/clock/clock'
import type { PublicAnswer } from '../publication/read-published'
import { withdrawalCauseLabels } from './labels'

export type WithdrawnAnswer = Extract<PublicAnswer, { readonly state: 'withdrawn' }>

/** 撤下说明 (行政处罚法 art. 48) as further members of the problem document; names only whom it may name. */
export const presentWithdrawal = ({ withdrawal, subject }: WithdrawnAnswer) => ({
  withdrawal: {
    cause: withdrawal.cause,
    causeName: withdrawalCauseLabels[withdrawal.cause],
    explanation: withdrawal.explanation,
    documentNo: withdrawal.documentNo,
    withdrawnOn: chinaDateOf(withdrawal.at),
  },
  ...(subject === undefined ? {} : { subject }),
})
