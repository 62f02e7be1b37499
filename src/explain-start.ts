import { ConfigError } from './platform/config/config'
import { isError } from './platform/log/mask-value'
import { DoubtfulPolicyError } from './platform/policy/policy-folder'
import { NewerStoreError } from './platform/store/port'
import { UnavailableError } from './platform/unavailable'

/** What Node adds to the error of a call to the operating system. */
interface SystemError extends Error {
  readonly code?: string
  readonly syscall?: string
  readonly path?: string
  readonly address?: string
  readonly port?: number
}

const explainListening = ({ code, address = '', port = 0 }: SystemError): string | undefined => {
  switch (code) {
    case 'EADDRINUSE':
      return `端口 ${port} 已被占用，可能平台已在运行。请先停止占用该端口的程序，或换一个端口：CREDIT_PORT=${port + 1} npm start`
    case 'EADDRNOTAVAIL':
      return `CREDIT_HOST：本机没有地址 ${address}。请改为本机的地址，或用 0.0.0.0 监听全部地址`
    case 'EACCES':
      return `CREDIT_PORT：无权监听端口 ${port}。请改用 1024 以上的端口`
    default:
      return undefined
  }
}

const FOLDER_TROUBLE = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENOSPC'])
/** Of libsql: a code, or a message without one. */
const FILE_TROUBLE = /^SQLITE_(CANTOPEN|READONLY|FULL|IOERR|NOTADB|CORRUPT)|^ConnectionFailed/

const explainData = ({ code = '', path, message }: SystemError): string | undefined => {
  if (FOLDER_TROUBLE.has(code) && path !== undefined)
    return `CREDIT_DATA：无法使用 ${path}（${code}）。请检查数据目录是否可写、所在磁盘是否已满`
  if (FILE_TROUBLE.test(code) || FILE_TROUBLE.test(message))
    return `CREDIT_DATA：无法使用数据目录中的 credit.db（${message}）。请检查该文件是否可写、是否完好`
  return undefined
}

/** Drivers are loaded only when used; so their errors are known by name. */
const explainMongo = ({ name, message }: Error): string | undefined =>
  /^Mongo.*(ServerSelection|Network|Parse|ServerError)/.test(name)
    ? `CREDIT_MONGO_URL：MongoDB 无法使用（${message}）。请检查连接串，以及副本集是否已启动并选出主节点`
    : undefined

const explainNewer = (error: Error): string | undefined =>
  error instanceof NewerStoreError
    ? `存储由较新的版本写成，本版本未作任何改动（${error.message}）。请升级平台，或恢复升级前的备份`
    : undefined

const explainSystem = (error: SystemError): string | undefined =>
  error.syscall === 'listen' ? explainListening(error) : explainData(error)

/** What a person reads when a process could not start: the cure where there is one, else the trace. */
export const explainStart = (error: unknown): string => {
  if (error instanceof ConfigError || error instanceof DoubtfulPolicyError) return error.message
  if (!isError(error)) return String(error)
  if (error instanceof UnavailableError && error.cause !== undefined) return explainStart(error.cause)
  return explainNewer(error) ?? explainMongo(error) ?? explainSystem(error) ?? error.stack ?? error.message
}
