import type { Caller } from '../platform/http/caller'

const SEES_EVERY_UNIT = ['steward', 'auditor']

/** 信用办和审计 read what any unit sent; all others what is their own. */
export const seesEveryUnit = ({ roles }: Caller): boolean =>
  roles.some((role) => SEES_EVERY_UNIT.includes(role))
