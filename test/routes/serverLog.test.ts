import { expect, test } from 'vitest'
import { ask } from '../kit/ask'
import { serveApp } from './serveApp'

const linesOf = (logged: string) =>
  logged
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('a request is one line: its kind, its status, its time', async () => {
  const app = await serveApp()
  await ask(`${app.url}/trafford/request/name?from=check`)
  await app.stop()
  const [line] = linesOf(app.logged())
  expect(line).toMatchObject({ method: 'GET', route: '/:controller/request/:step', status: 200, msg: 'answered' })
  expect(line.requestId).toMatch(/^[0-9a-f-]{36}$/)
  expect(line.ms).toBeGreaterThanOrEqual(0)
})

test.each([
  ['/collect/CANARY', '/collect/:token'],
  ['/Collect//CANARY/', '/collect/:token'],
  ['/collect/CANARY.data?code=CANARY', '/collect/:token'],
  ['/staff/cases/CANARY', '/staff/cases/:reference'],
  ['/staff/%73ign-in', '/staff/sign-in'],
  ['/CANARY/CANARY/CANARY/CANARY', '/*'],
  ['/%E0%A4%A', '/:controller'],
])('%s is logged as %s', async (path, route) => {
  const app = await serveApp()
  await ask(`${app.url}${path}`)
  await app.stop()
  expect(linesOf(app.logged())[0].route).toBe(route)
  expect(app.logged()).not.toContain('CANARY')
})

test('nothing of a form, a cookie, a header or an address reaches the log, not even when a page throws', async () => {
  const app = await serveApp({
    pages: (req) => {
      const error = Object.assign(new Error('CANARY in words'), { detail: 'Key (email)=(CANARY) already exists' })
      req.resume()
      throw error
    },
    trustProxy: 1,
  })
  const headers = {
    origin: 'https://rights.example.org',
    cookie: 'session=CANARY',
    'user-agent': 'CANARY',
    referer: 'https://rights.example.org/CANARY',
    'x-forwarded-for': '192.0.2.77',
    'content-type': 'application/x-www-form-urlencoded',
  }
  const body = 'name=CANARY&dateOfBirth=CANARY&email=CANARY%40example.org'
  const { status, text } = await ask(`${app.url}/CANARY/request/name?x=CANARY`, { method: 'POST', headers, body })
  await app.stop()

  expect(status).toBe(500)
  expect(text).toContain('Sorry, there is a problem with the service')
  expect(text).not.toContain('CANARY')
  const [failure, line] = linesOf(app.logged())
  expect(failure).toMatchObject({ msg: 'a request failed', err: { kind: 'Error' } })
  expect(failure.err.through[0]).toContain('serverLog.test.ts')
  expect(text).toContain(line.requestId)
  expect(failure.requestId).toBe(line.requestId)
  expect(app.logged()).not.toMatch(/CANARY|192\.0\.2\.77|127\.0\.0\.1/)
})

test('probes are not logged', async () => {
  const app = await serveApp()
  await ask(`${app.url}/healthz`)
  await ask(`${app.url}/readyz`)
  await app.stop()
  expect(app.logged()).toBe('')
})
