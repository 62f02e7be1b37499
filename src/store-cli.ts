import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from './compose'
import { explainStart } from './explain-start'
import { platformCollections } from './platform/foundations'
import { CopyMismatchError, CopyRefusedError, copyStore, type CopyRefusal } from './platform/store/copy-store'
import { openStore, type StoreConfig } from './platform/store/open-store'

const USAGE = `用法：npm run store -- copy 来源 目标
来源和目标为 sqlite:数据目录（即 CREDIT_DATA）或 mongodb://…（即 CREDIT_MONGO_URL）
`

const REFUSALS: Readonly<Record<CopyRefusal, string>> = {
  running: '来源或目标正由运行中的平台使用；请先停止平台，再迁移',
  'in-use': '目标已有数据；请另选空的目标',
  'of-another': '目标是另一个存储未完成的迁移；请清空目标，或另选空的目标',
  whole: '目标已是迁移完成的存储，未作改动；如需重做，请清空目标',
}

const all = [...platformCollections, ...collections]

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const complain = (line: string): void => void process.stderr.write(`${line}\n`)

const readAddress = (text: string | undefined): StoreConfig | undefined => {
  if (text?.startsWith('sqlite:') === true && text.length > 'sqlite:'.length)
    return { sqlitePath: join(text.slice('sqlite:'.length), 'credit.db') }
  return text !== undefined && /^mongodb(\+srv)?:\/\//.test(text) ? { mongoUrl: text } : undefined
}

const copy = async (from: StoreConfig, to: StoreConfig): Promise<void> => {
  const source = await openStore(from, all)
  try {
    const target = await openStore(to, all)
    try {
      await copyStore({
        from: source,
        to: target,
        collections: all,
        told: (name, documents) => print(`${name}：${documents} 份，两边相同`),
      })
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

const explain = (error: unknown): string => {
  if (error instanceof CopyRefusedError) return REFUSALS[error.reason]
  if (error instanceof CopyMismatchError)
    return `${error.collection} 的份数不同：来源 ${error.counts.from}，目标 ${error.counts.to}。迁移期间来源有变动；请停止平台，清空目标后重做`
  return explainStart(error)
}

const run = async (command: string | undefined, ...args: readonly string[]): Promise<number> => {
  const [from, to] = args.map(readAddress)
  if (command !== 'copy' || args.length !== 2 || from === undefined || to === undefined) {
    process.stderr.write(USAGE)
    return 2
  }
  if (from.sqlitePath !== undefined && !existsSync(from.sqlitePath)) {
    complain(`来源没有 ${from.sqlitePath}；请填平台的数据目录`)
    return 1
  }
  if (to.sqlitePath !== undefined) mkdirSync(join(to.sqlitePath, '..'), { recursive: true })
  await copy(from, to)
  print('已迁移。请以与原来相同的 CREDIT_SECRET 启动：未设置的，把原数据目录中的 secret 文件一并复制')
  return 0
}

/** `npm run store -- copy FROM TO`: 迁移存储 to the other engine or another place; with the platform stopped. */
run(...(process.argv.slice(2) as [string?, ...string[]])).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    complain(explain(error))
    process.exitCode = 1
  },
)
