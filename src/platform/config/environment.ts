import type { Environment } from '../../generated/platform/environment'

const isOurs = (name: string): boolean =>
  name === 'NODE_ENV' || (name.startsWith('CREDIT_') && !name.startsWith('CREDIT_TEST_'))

/**
 * The only reader of `process.env`: the variables of the platform as they stand, unchecked. An empty one is an absent
 * one, as compose files write it; `CREDIT_TEST_…` belongs to the test suite.
 */
export const readEnvironment = (source: NodeJS.ProcessEnv = process.env): Environment =>
  Object.fromEntries(Object.entries(source).filter(([name, value]) => isOurs(name) && value !== ''))
