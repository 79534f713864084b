import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../kit/freePort'
import { aRoot } from './aRoot'

// What stands in for the portal: it says which signals come, and takes its time to end. One that nobody stops goes by
// itself, so that a failing test leaves nothing running.
const portal = `
  import { createServer } from 'node:http'
  const server = createServer((_, res) => res.end()).listen(process.env.PORT, '127.0.0.1')
  setTimeout(() => process.exit(3), 15_000).unref()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      console.log('told ' + signal)
      server.close()
      server.closeAllConnections()
      setTimeout(() => process.exit(0), 300)
    })
  }
`

let root: string
beforeEach(async () => {
  root = await aRoot()
  await mkdir(join(root, 'build'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** The serving half of `demo`, with a portal of its own. */
async function serve(bundle: string) {
  await writeFile(join(root, 'build', 'index.js'), bundle)
  const port = await freePort()
  const program = `
    const { servePortal } = await import('./app/cli/servePortal.ts')
    process.exitCode = await servePortal({ host: '127.0.0.1', port: ${port} }, () => console.log('ready'))
  `
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, PORT: String(port), NODE_ENV: 'development' as const }
  const args = ['--import', 'tsx', '--input-type=module', '-e', program]
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text))
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({ code, said: said.join('') }))
  const ready = () =>
    new Promise<void>((resolve) => child.stdout.on('data', () => /ready/.test(said.join('')) && resolve()))
  const isServed = () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    )
  return { child, ended, ready, isServed }
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends it well, however often it comes', async (signal) => {
  const { child, ended, ready, isServed } = await serve(portal)
  await ready()
  expect(await isServed()).toBe(true)
  for (let times = 0; times < 3; times += 1) {
    child.kill(signal)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect(await ended).toEqual({ code: 0, said: 'ready\ntold SIGTERM\n' })
  expect(await isServed()).toBe(false)
})

test('a portal that ends by itself ends the demonstration with 1, and nothing was said to be ready', async () => {
  const { ended } = await serve(`process.exit(1)`)
  expect(await ended).toEqual({ code: 1, said: '' })
})
