import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../kit/ask'
import { startChild } from '../kit/child'
import { startServer } from '../kit/server'

type Server = Awaited<ReturnType<typeof startServer>>
const bundle = ['build/index.js']

describe('the portal as built', () => {
  let portal: Server
  beforeAll(async () => {
    portal = await startServer({ DEMO: '1' })
  })
  afterAll(() => portal.stop())

  test.each(['/', '/trafford', '/trafford/request/rights', '/registers', '/staff/sign-in', '/no/such/page'])(
    '%s has a title, its styles, and no script but the way out',
    async (path) => {
      const { text } = await ask(`${portal.url}${path}`)
      expect(text).toMatch(/^<!DOCTYPE html><html lang="en"/)
      expect(text).toMatch(/<title>[^<]+ - Your information rights<\/title>/)
      expect(text).toMatch(/<link rel="stylesheet" href="\/assets\/_assets\/portal-\w+\.css"\/>/)
      const scripts = path.startsWith('/staff') ? null : ['<script type="module" src="/assets/exit-this-page.js">']
      expect(text.match(/<script[^>]*>/g)).toEqual(scripts)
      expect(text).not.toMatch(/\sstyle=|\son\w+=/i)
      expect(text).toContain('Demonstration: invented people only')
    },
  )

  test('an unknown address is a 404 in words', async () => {
    const { status, text } = await ask(`${portal.url}/no/such/page`)
    expect(status).toBe(404)
    expect(text).toContain('Page not found')
  })

  test('what is not a page there takes no form', async () => {
    const { status, text } = await ask(`${portal.url}/registers`, { method: 'POST' })
    expect([404, 405]).toContain(status)
    expect(text).toContain('Page not found')
    expect(portal.output()).not.toContain('"level":"error"')
  })

  test('an answer that needs mending is a 422 and says so in the title', async () => {
    const { status, text } = await ask(`${portal.url}/trafford/request/rights`, {
      method: 'POST',
      headers: { origin: portal.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'rights=CANARY',
    })
    expect(status).toBe(422)
    expect(text).toMatch(/<title>Error: /)
  })

  test('nothing that was typed is in the log, and no address', async () => {
    await ask(`${portal.url}/collect/CANARY`)
    await ask(`${portal.url}/trafford/request/rights?x=CANARY`, {
      method: 'POST',
      headers: { origin: portal.url, 'content-type': 'application/json', cookie: 'draft=CANARY' },
      body: '{"name":"CANARY"',
    })
    // A line is written after its answer has left.
    await expect.poll(() => portal.output()).toMatch(/\/collect\/:token.*\/request\/:step/s)
    const log = portal.output()
    expect(log.split('\n').length).toBeGreaterThan(5)
    expect(log).not.toMatch(/CANARY|127\.0\.0\.1|::1/)
  })
})

describe('starting', () => {
  test('three faults are all printed, and it ends with 2', async () => {
    const portal = startChild({ args: bundle, env: { PORT: 'eighty', DATABASE_URL: 'portal', LOG_LEVEL: 'loud' } })
    expect(await portal.ended).toBe(2)
    const lines = portal.said().err.trim().split('\n')
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['PORT', 'DATABASE_URL', 'LOG_LEVEL'])
  })

  test.each([
    ['a missing folder of templates', { TEMPLATES_DIR: 'no-such-folder' }, 'TEMPLATES_DIR'],
    ['a database that cannot be written', { DATABASE_URL: 'sqlite:/proc/portal.db' }, 'database'],
    ['a folder that cannot be made', { DATA_DIR: 'package.json/portal' }, 'DATA_DIR'],
  ])('%s is one plain line, and it ends with 1', async (_what, env, word) => {
    const said = startServer(env).then(
      () => 'it started',
      (error: unknown) => String(error),
    )
    const [outcome, ...lines] = (await said).trim().split('\n')
    expect(outcome).toContain('ended with 1')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^The portal could not start\. /)
    expect(lines[0]).toContain(word)
  })

  test('a port in use is one plain line', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const PORT = String(typeof address === 'object' ? address?.port : 0)
    await expect(startServer({ PORT })).rejects.toThrow(`\nThe portal could not start. Port ${PORT} is in use`)
    other.close()
  })
})

test('production has no empty page and no mailbox, and its cookies and transport are safe', async () => {
  const secret = 's'.repeat(32)
  const portal = await startServer({
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'https://rights.example.org',
    SESSION_SECRET: secret,
    CODE_SECRET: secret,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'rights@example.org',
  })
  expect((await ask(`${portal.url}/dev/empty`)).status).toBe(404)
  expect((await ask(`${portal.url}/dev/mailbox`)).status).toBe(404)
  const { headers, text } = await ask(portal.url)
  expect(headers['strict-transport-security']).toContain('max-age=31536000')
  expect(text).not.toContain('Demonstration')
  expect(await portal.stop()).toBe(0)
})

test('the worker runs alone when asked, and stops well', async () => {
  const portal = await startServer({ WORKER: 'off' })
  const env = { DATA_DIR: portal.dataDir, DATABASE_URL: `sqlite:${portal.dataDir}/portal.db` }
  const worker = startChild({ args: [...bundle, 'worker'], env })
  await worker.saying(/the worker runs/)
  worker.signal('SIGTERM')
  expect(await worker.ended).toBe(0)
  expect(await portal.stop()).toBe(0)
})
