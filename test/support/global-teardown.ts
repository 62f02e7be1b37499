import './global-setup'

const globalTeardown = async (): Promise<void> => globalThis.testServerBroker?.stop()

export = globalTeardown
