import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../kit/ask'
import { publicUrl, type ServedApp, serveApp } from './serveApp'

let app: ServedApp
beforeAll(async () => {
  app = await serveApp()
})
afterAll(() => app.stop())

const policyOf = (headers: Readonly<Record<string, string>>) => {
  const parts = (headers['content-security-policy'] ?? '').split(';').map((part) => part.trim().split(' '))
  return Object.fromEntries(parts.map(([name, ...sources]) => [name, sources.join(' ')]))
}

test('a page may run our scripts and send forms to us, and nothing else', async () => {
  const { headers } = await ask(`${app.url}/trafford`)
  const { 'script-src': scripts, ...rest } = policyOf(headers)
  expect(rest).toEqual({
    'default-src': "'none'",
    'style-src': "'self'",
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
  })
  expect(scripts).toMatch(/^'self' 'nonce-[\w+/]{22}=='$/)
})

test('each answer has a nonce of its own', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => ask(`${app.url}/`)))
  const nonces = new Set(answers.map(({ headers }) => policyOf(headers)['script-src']))
  expect(nonces.size).toBe(3)
})

test('the other headers', async () => {
  const { headers } = await ask(`${app.url}/`)
  expect(headers).toMatchObject({
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  })
  expect(headers).not.toHaveProperty('x-powered-by')
  expect(headers).not.toHaveProperty('x-robots-tag')
})

test('HSTS is sent only where the public address is https', async () => {
  const plain = await serveApp({ publicUrl: 'http://localhost:3000' })
  const { headers } = await ask(plain.url)
  expect(headers).not.toHaveProperty('strict-transport-security')
  await plain.stop()
})

test.each([
  '/collect/abc',
  '/follow/abc',
  '/staff',
  '/staff/cases/TRA-1',
  '/Staff',
  '//staff',
  '/%73taff',
  '/dev/mailbox',
])('search engines are kept from %s', async (path) => {
  const { headers } = await ask(`${app.url}${path}`)
  expect(headers['x-robots-tag']).toBe('noindex, nofollow')
})

test('assets keep for a year, and a missing one is a plain 404', async () => {
  const { headers } = await ask(`${app.url}/assets/root-ABC123.css`)
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  const missing = await ask(`${app.url}/assets/nothing.css`)
  expect(missing.status).toBe(404)
  expect(missing.text).toContain('Page not found')
  expect(app.logged()).not.toContain('a request failed')
})

test('no asset leads out of the folder', async () => {
  const { status } = await ask(`${app.url}/assets/..%2f..%2fetc%2fpasswd`)
  expect(status).toBeGreaterThanOrEqual(400)
})

test('the host that pages see is ours, whatever the request says', async () => {
  const { text } = await ask(app.url, { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } })
  expect(text).toContain(`host=${new URL(publicUrl).host} `)
})
