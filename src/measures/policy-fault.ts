import type { JointItems } from './joint-policy'

/** 政策集的错误: what is wrong with an item although its shape is right. */
export interface ItemFault {
  readonly area: keyof JointItems
  /** Empty: no single item is wrong, but the area as a whole. */
  readonly id: string
  readonly detail: string
}

/** An item as far as its days go. */
export interface Dated {
  readonly id: string
  readonly validFrom: string
  readonly validTo: string | null
}

/** Later than every date of a policy. */
const NEVER = '9999-12-31'

const lastDay = ({ validTo }: Dated): string => validTo ?? NEVER

/** Whether there is a day on which both are in force. */
export const meet = (one: Dated, other: Dated): boolean =>
  one.validFrom <= lastDay(other) && other.validFrom <= lastDay(one)
