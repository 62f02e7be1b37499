import { startFromEnvironment } from '../src/run'

startFromEnvironment({ CREDIT_ROLE: 'worker' })
