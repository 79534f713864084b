import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask } from './ask'
import { startChild } from './child'
import { freePort } from './freePort'

const bundle = 'build/index.js'
const patienceMs = 30_000

/**
 * Starts the portal as it is built, on a free port and in a folder of its own, and waits until it is ready. `stop` asks
 * it to end, gives its exit code and takes the folder away.
 */
export async function startServer(env: Partial<NodeJS.ProcessEnv> = {}, nodeArgs: readonly string[] = []) {
  if (!existsSync(bundle)) throw new Error(`There is no ${bundle}. Build it first: npm run build`)

  const folder = await mkdtemp(join(tmpdir(), 'portal-server-'))
  const port = String(await freePort())
  const own = { PORT: port, DATA_DIR: folder, DATABASE_URL: `sqlite:${join(folder, 'portal.db')}` }
  const child = startChild({ args: [...nodeArgs, bundle], env: { ...own, ...env } })
  const url = `http://localhost:${port}`
  const output = () => `${child.said().out}${child.said().err}`
  try {
    await untilReady(url, child.ended)
  } catch (error) {
    child.signal('SIGKILL')
    await rm(folder, { recursive: true, force: true })
    throw new Error(`The portal did not start: ${String(error)}\n${output()}`)
  }
  return {
    url,
    dataDir: folder,
    output,
    signal: child.signal,
    ended: child.ended,
    async stop() {
      child.signal('SIGTERM')
      const code = await child.ended
      await rm(folder, { recursive: true, force: true })
      return code
    },
  } as const
}

async function untilReady(url: string, ended: Promise<number | null>) {
  const until = Date.now() + patienceMs
  let over: { readonly code: number | null } | undefined
  ended.then((code) => {
    over = { code }
  })
  while (!over && Date.now() < until) {
    const status = await ask(`${url}/readyz`).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(over ? `it ended with ${over.code}` : 'it was not ready in time')
}
