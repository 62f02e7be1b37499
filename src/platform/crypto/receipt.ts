import type { Receipt, Vault } from './vault'

/** The answer with its receipt, which covers everything but itself. */
export const withReceipt = <T extends object>(
  vault: Pick<Vault, 'sign'>,
  answer: T,
): T & { receipt: Receipt } => ({
  ...answer,
  receipt: vault.sign(answer),
})

/** As `withReceipt`, signed off the main thread. */
export const withReceiptAsync = async <T extends object>(
  vault: Pick<Vault, 'signAsync'>,
  answer: T,
): Promise<T & { receipt: Receipt }> => ({ ...answer, receipt: await vault.signAsync(answer) })

/** Whether the answer is as the platform gave it. */
export const hasValidReceipt = (
  vault: Pick<Vault, 'verify'>,
  answer: { readonly receipt: Receipt },
): boolean => {
  const { receipt, ...rest } = answer
  return vault.verify(rest, receipt)
}
