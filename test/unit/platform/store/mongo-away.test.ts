import { MongooseError, mongo } from 'mongoose'
import { isMongoAway } from '../../../../src/platform/store/mongo/away'

const served = (code: number): mongo.MongoServerError =>
  new mongo.MongoServerError({ message: `server error ${code}`, code })

interface Bulk {
  readonly code?: number
  readonly writeErrors?: readonly object[]
  readonly writeConcern?: object
}

/** As the driver makes it, with the class of what broke it lost. */
const bulk = ({ code, writeErrors = [], writeConcern }: Bulk): mongo.MongoBulkWriteError => {
  const result = { getWriteConcernError: () => writeConcern } as unknown as mongo.BulkWriteResult
  return Object.assign(new mongo.MongoBulkWriteError({ message: 'bulk', code: 0 }, result), {
    code,
    writeErrors,
  })
}

const named = (name: string): Error => Object.assign(new Error(name), { name })
const duplicate = [{ code: 11000, index: 0 }]

describe('an error of the MongoDB driver', () => {
  it.each([
    ['no connection', new mongo.MongoNetworkError('connection 5 closed')],
    ['no answer in time', new mongo.MongoNetworkTimeoutError('timed out')],
    ['no server that can be chosen', Object.create(mongo.MongoServerSelectionError.prototype)],
    ['a primary that was superseded', new mongo.MongoStalePrimaryError('stale')],
    ['a client that is closed', new mongo.MongoNotConnectedError('closed')],
    ['a full pool', named('MongoWaitQueueTimeoutError')],
    ['a closed pool', named('MongoPoolClosedError')],
    ['no collection before the connection', new MongooseError('before initial connection')],
    ['a majority that did not confirm', served(64)],
    ['a member that is shutting down', served(91)],
    ['a member that is not the primary', served(10107)],
    ['a primary that stepped down', served(189)],
    ['a disk that is full', served(14031)],
    ['time that ran out at the server', served(50)],
    ['a bulk write cut by the network', bulk({})],
    ['a bulk write to no primary', bulk({ code: 10107 })],
    ['a bulk write without a majority', bulk({ code: 64, writeConcern: {} })],
    [
      'duplicates that no majority confirmed',
      bulk({ code: 11000, writeErrors: duplicate, writeConcern: {} }),
    ],
  ])('means that the store is away: %s', (_what, error) => {
    expect(isMongoAway(error)).toBe(true)
  })

  it.each([
    ['a duplicate key', served(11000)],
    ['a command without rights', served(13)],
    ['a malformed filter', served(2)],
    ['a bulk write with duplicates', bulk({ code: 11000, writeErrors: duplicate })],
    ['a bulk write without rights', bulk({ code: 13 })],
    ['a misused driver', new mongo.MongoInvalidArgumentError('wrong')],
    ['a defect of ours', new TypeError('undefined is not a function')],
    ['no error at all', 'lost'],
  ])('means something else: %s', (_what, error) => {
    expect(isMongoAway(error)).toBe(false)
  })
})
