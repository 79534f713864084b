import { expect, test } from 'vitest'
import { ask } from '../kit/ask'
import { serveApp } from './serveApp'

test('healthz says that the process is up', async () => {
  const app = await serveApp({ readiness: async () => [{ check: 'database', ok: false }] })
  expect(await ask(`${app.url}/healthz`)).toMatchObject({ status: 200, text: 'ok\n' })
  await app.stop()
})

test('readyz says which checks fail', async () => {
  const checks = [
    { check: 'database', ok: true },
    { check: 'files', ok: true },
    { check: 'worker', ok: true },
  ]
  const app = await serveApp({ readiness: async () => checks })
  expect(await ask(`${app.url}/readyz`)).toMatchObject({ status: 200, text: '{"ready":true,"failing":[]}' })
  checks[1] = { check: 'files', ok: false }
  checks[2] = { check: 'worker', ok: false }
  expect(await ask(`${app.url}/readyz`)).toMatchObject({
    status: 503,
    text: '{"ready":false,"failing":["files","worker"]}',
  })
  await app.stop()
})

test('readyz says no to checks that throw, and tells nothing of why', async () => {
  const app = await serveApp({ readiness: () => Promise.reject(new Error('no file /srv/secret.db')) })
  const { status, text } = await ask(`${app.url}/readyz`)
  expect(status).toBe(503)
  expect(text).not.toContain('secret')
  await app.stop()
})

test('readyz does not wait for ever', async () => {
  const app = await serveApp({ readiness: () => new Promise(() => {}) })
  expect((await ask(`${app.url}/readyz`)).status).toBe(503)
  await app.stop()
}, 10_000)
