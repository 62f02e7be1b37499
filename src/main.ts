import { startFromEnvironment } from './run'

startFromEnvironment()
