import { together } from '../platform/together'
import { askChecks, type AskDeps, type AskedCheck, type AskOutcome } from './ask-checks'

/** Asks one check; resolves when its answer is on record. */
export type AskOne = (asked: AskedCheck) => Promise<AskOutcome>

const AT_ONCE = 2
const MOST = 100

/** 单次核查: those of one moment, whoever asks them, are looked up and put on record together. */
export const openAskOne = (deps: AskDeps): AskOne =>
  together<AskedCheck, AskOutcome>({
    handle: (all) => askChecks(deps, all),
    keysOf: () => [],
    atOnce: AT_ONCE,
    most: MOST,
  })
