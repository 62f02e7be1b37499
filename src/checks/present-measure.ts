import type { CheckAnswer } from '../generated/check/answer'
import type { AppliedMeasure, LeftOut } from '../measures/evaluation'

type AnsweredHit = CheckAnswer['subjects'][number]['hits'][number]
type AnsweredMeasure = AnsweredHit['measures'][number]
type AnsweredLeftOut = NonNullable<AnsweredHit['leftOut']>[number]

/** 适用的措施 as it is answered. */
export const presentMeasure = ({ basis, implementingDept, ...measure }: AppliedMeasure): AnsweredMeasure => ({
  ...measure,
  basis: [...basis],
  implementingDept: [...implementingDept],
})

/** 未适用的措施 as it is answered. */
export const presentLeftOut = (leftOut: LeftOut): AnsweredLeftOut => ({ ...leftOut })
