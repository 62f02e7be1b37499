import { loadSubjects } from './subjects/extend-master'
import { rebuildNameIndex } from './subjects/name-index/follow-events'
import { openNameIndex } from './subjects/name-index/name-index'
import { NameIndexInUseError } from './subjects/name-index/slot'
import { scanSubjects } from './subjects/store'
import { runCommand } from './run-command'

/** `npm run index -- rebuild`: 名称索引重建 from zero, for the API process that uses this data folder next. */
runCommand(async ({ base, subjects }) => {
  if (process.argv[2] !== 'rebuild') {
    process.stderr.write('用法：npm run index -- rebuild\n')
    return 2
  }
  try {
    const index = await openNameIndex({ directory: base.config.dataFolder, workers: 1, onlyFirst: true })
    const position = await rebuildNameIndex({
      index,
      log: base.events,
      subjects: { load: (usccs) => loadSubjects(subjects, usccs), scan: () => scanSubjects(subjects.store) },
    })
    await index.close()
    process.stdout.write(`名称索引已重建，跟随事件至第 ${position} 号\n`)
    return 0
  } catch (error) {
    if (!(error instanceof NameIndexInUseError)) throw error
    process.stderr.write('名称索引正由运行中的平台使用；请先停止该进程，再重建\n')
    return 1
  }
})
