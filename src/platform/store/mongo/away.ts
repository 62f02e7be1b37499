import { MongooseError, mongo } from 'mongoose'

/** No server, no connection, no answer in time, or no majority that confirmed. */
const AWAY_CLASSES = [
  mongo.MongoNetworkError,
  mongo.MongoServerSelectionError,
  mongo.MongoOperationTimeoutError,
  mongo.MongoStalePrimaryError,
  mongo.MongoNotConnectedError,
  mongo.MongoServerClosedError,
  mongo.MongoTopologyClosedError,
  mongo.MongoClientClosedError,
  mongo.MongoWriteConcernError,
]

/** The driver does not export these classes. */
const AWAY_NAMES = new Set(['MongoPoolClosedError', 'MongoWaitQueueTimeoutError'])

/** Of the server: unreachable, overloaded, out of space, shutting down, or not the primary. */
const AWAY_CODES = new Set([
  6, // HostUnreachable
  7, // HostNotFound
  24, // LockTimeout
  50, // MaxTimeMSExpired
  64, // WriteConcernTimeout
  89, // NetworkTimeout
  91, // ShutdownInProgress
  100, // UnsatisfiableWriteConcern
  112, // WriteConflict
  133, // FailedToSatisfyReadPreference
  134, // ReadConcernMajorityNotAvailableYet
  189, // PrimarySteppedDown
  202, // NetworkInterfaceExceededTimeLimit
  262, // ExceededTimeLimit
  462, // IngressRequestRateLimitExceeded
  9001, // SocketException
  10058, // LegacyNotPrimary
  10107, // NotWritablePrimary
  11600, // InterruptedAtShutdown
  11602, // InterruptedDueToReplStateChange
  13435, // NotPrimaryNoSecondaryOk
  13436, // NotPrimaryOrSecondary
  14031, // OutOfDiskSpace
])

/** A bulk write wraps what broke it and loses its class; without a code the server said nothing about any document. */
const isBulkAway = (error: mongo.MongoBulkWriteError): boolean =>
  error.result.getWriteConcernError() !== undefined ||
  ([error.writeErrors].flat().length === 0 && error.code === undefined)

/** Whether an error of the driver says that MongoDB is away or cannot work now. */
export const isMongoAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  if (error instanceof mongo.MongoBulkWriteError && isBulkAway(error)) return true
  if (AWAY_CLASSES.some((kind) => error instanceof kind) || AWAY_NAMES.has(error.name)) return true
  if (error instanceof mongo.MongoServerError) return AWAY_CODES.has(Number(error.code))
  // Commands go past the models, which validate and cast: Mongoose itself only says that there is no connection.
  return error instanceof MongooseError
}
