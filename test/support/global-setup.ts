import { startBroker, type ServerBroker } from './servers/broker'

declare global {
  var testServerBroker: ServerBroker | undefined
}

/** Starts no server yet: the first test file that needs one does. */
const globalSetup = async (): Promise<void> => {
  globalThis.testServerBroker = await startBroker()
  process.env.CREDIT_TEST_BROKER = String(globalThis.testServerBroker.port)
}

export = globalSetup
