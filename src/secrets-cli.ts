import { collections } from './compose'
import { countStaleSeals, resealStore, type ResealDeps } from './platform/store/reseal-store'
import { runCommand } from './run-command'

const print = (line: string): void => void process.stdout.write(`${line}\n`)

/** `npm run secrets -- reseal`: 以最新的主密钥重新加密 what older ones sealed; may run beside a running platform. */
runCommand(async ({ base: { store, vault } }) => {
  if (process.argv[2] !== 'reseal' || process.argv.length > 3) {
    process.stderr.write('用法：npm run secrets -- reseal\n')
    return 2
  }
  const deps: ResealDeps = { store, vault, collections }
  const { read, stale } = await countStaleSeals(deps)
  print(`共 ${read} 份记录，其中 ${stale} 份含有以旧主密钥加密的内容`)
  const done = await resealStore(deps)
  print(`已以最新的主密钥重新加密 ${done.stale} 份；中断后可再次运行，已完成的不会重做`)
  if (done.foreign > 0)
    print(
      `另有 ${done.foreign} 份含有现有主密钥都解不开的内容，未作改动：请把加密它们的主密钥补入 CREDIT_SECRET 后再次运行`,
    )
  print('CREDIT_SECRET 中最早的（最后一个）主密钥用于带密钥的哈希，须继续保留；介于其间的可以移除')
  return done.foreign > 0 ? 1 : 0
})
