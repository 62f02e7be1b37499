import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../test/support/servers/start-server'

/** Runs work beside the floor of every HTTP figure: a bare Express in a process of its own. */
export const withBareExpress = async <R>(work: (url: string) => Promise<R>, answerBytes = 0): Promise<R> => {
  const port = String(await freePort())
  const child = spawn(process.execPath, [join(__dirname, 'bare-express.js')], {
    env: { PORT: port, ANSWER_BYTES: String(answerBytes) },
  })
  const url = `http://127.0.0.1:${port}`
  const isUp = (): Promise<boolean> =>
    fetch(url).then(
      () => true,
      () => false,
    )
  try {
    while (!(await isUp())) await pause(20)
    return await work(url)
  } finally {
    child.kill()
  }
}
