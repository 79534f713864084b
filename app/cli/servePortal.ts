import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { type Config, demoEnvironment } from '../config.server'
import { listen } from '../http/startUp'
import type { Ending } from './ending'

const bundle = 'build/index.js'
const pollMs = 100

/** Throws in plain words where the portal could not be served: better before the walks than after. */
export async function requireServable(config: Config): Promise<void> {
  if (!existsSync(bundle)) {
    throw new Error(`There is no ${bundle}. Make it with \`npm run build\`, or stop after the walks with --no-serve.`)
  }
  const server = await listen(() => {}, config)
  await new Promise((resolve) => server.close(resolve))
}

/**
 * Serves the demonstration until Ctrl+C or a signal, and says so once it answers. The server is a process group of its
 * own: Ctrl+C reaches it once, through here, and not once more from the terminal, which would cut it short.
 */
export async function servePortal(config: Config, whenReady: () => void): Promise<Ending> {
  const env = { LOG_LEVEL: 'warn', NODE_ENV: 'development' as const, ...demoEnvironment() }
  const server = spawn(process.execPath, [bundle], { env, stdio: ['ignore', 'inherit', 'inherit'], detached: true })
  const ended = once(server, 'exit')
  let stopping = false
  const stop = () => {
    if (!stopping) server.kill('SIGTERM')
    stopping = true
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.once('exit', stop)

  if (await answers(config, ended)) whenReady()
  const [code] = await ended
  return code === 0 ? 0 : 1
}

/** Waits until the server answers: true. False where it ends first; it has said why. */
async function answers({ host, port }: Config, ended: Promise<unknown>): Promise<boolean> {
  const everyCard = host === '0.0.0.0' || host === '::'
  const url = `http://${everyCard ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}/readyz`
  let over = false
  ended.then(
    () => (over = true),
    () => (over = true),
  )
  while (!over) {
    const ready = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return true
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  return false
}
