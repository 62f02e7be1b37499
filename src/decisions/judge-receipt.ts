import type { DecisionDeadline } from './document'

/**
 * 迟报判定: how the first receipt stands against the seven working days (国办发〔2015〕51号; Shandong practice judges the
 * receipt by the city platform). A receipt after a provisional last day stays open until the year's notice is in.
 */
export const judgeReceipt = (
  receivedOn: string,
  deadline: { readonly on: string; readonly provisional: boolean },
  backfill: boolean,
): DecisionDeadline['received'] => {
  if (backfill) return 'backfill'
  if (receivedOn <= deadline.on) return 'on-time'
  return deadline.provisional ? 'undetermined' : 'late'
}
