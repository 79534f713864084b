import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../kit/ask'
import { publicUrl, type ServedApp, serveApp } from './serveApp'

let app: ServedApp
beforeAll(async () => {
  app = await serveApp()
})
afterAll(() => app.stop())

const cookie = 'session=abc'

describe('a write is taken', () => {
  test.each([
    ['from our own page', { origin: publicUrl, 'sec-fetch-site': 'same-origin', cookie }],
    ['from our own page in an older browser', { origin: publicUrl, cookie }],
    ['from our own page that hides where it is', { origin: 'null', 'sec-fetch-site': 'same-origin', cookie }],
    ['typed or reloaded by the person', { 'sec-fetch-site': 'none', cookie }],
    ['from a program that acts for nobody', {}],
  ])('%s', async (_what, headers) => {
    const { status, text } = await ask(`${app.url}/trafford/request/right`, { method: 'POST', headers, body: 'a=1' })
    expect(status).toBe(200)
    expect(text).toContain('body=a=1')
    expect(text).not.toContain('origin=null')
  })
})

describe('a write is refused', () => {
  test.each([
    ['from another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', cookie }],
    ['from another site in an older browser', { origin: 'https://evil.example', cookie }],
    ['from another site, without a cookie', { origin: 'https://evil.example' }],
    ['from a sandbox on another site', { origin: 'null', 'sec-fetch-site': 'cross-site', cookie }],
    ['from a sandbox, in an older browser', { origin: 'null', cookie }],
    [
      'from a neighbour under the same domain',
      { origin: 'https://x.example.org', 'sec-fetch-site': 'same-site', cookie },
    ],
    ['from our name without https', { origin: 'http://rights.example.org', cookie }],
    ['from a name that begins like ours', { origin: `${publicUrl}.evil.example`, cookie }],
    ['where the two headers disagree', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin', cookie }],
    ['with a cookie and no word of where from', { cookie }],
  ])('%s', async (_what, headers) => {
    const { status, text } = await ask(`${app.url}/staff/sign-in`, { method: 'POST', headers, body: 'a=1' })
    expect(status).toBe(403)
    expect(text).toContain('This form came from another website')
    expect(text).not.toContain('body=')
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('by %s as by POST', async (method) => {
    const headers = { origin: 'https://evil.example', cookie }
    expect((await ask(app.url, { method, headers })).status).toBe(403)
  })

  test('but a link from another site is followed', async () => {
    const { status } = await ask(app.url, { headers: { 'sec-fetch-site': 'cross-site', cookie } })
    expect(status).toBe(200)
  })
})

describe('a body over a megabyte', () => {
  const megabyte = 1024 * 1024
  const tooLarge = 'You sent more than we can take at once'

  test('is refused by its stated length', async () => {
    const { status, text } = await ask(app.url, { method: 'POST', body: 'x'.repeat(megabyte + 1) })
    expect(status).toBe(413)
    expect(text).toContain(tooLarge)
  })

  test('is refused by its count where no length is stated', async () => {
    const body = Array.from({ length: 32 }, () => Buffer.alloc(64 * 1024, 'x'))
    const headers = { 'transfer-encoding': 'chunked' }
    const { status, text } = await ask(app.url, { method: 'POST', headers, body })
    expect(status).toBe(413)
    expect(text).toContain(tooLarge)
  })

  test.each([
    ['length', String(megabyte)],
    ['count', ''],
  ])('is not refused at exactly a megabyte, by its %s', async (_by, stated) => {
    const headers = stated ? { 'content-length': stated } : undefined
    const { status, text } = await ask(app.url, { method: 'POST', headers, body: [Buffer.alloc(megabyte, 'x')] })
    expect(status).toBe(200)
    expect(text.length).toBeGreaterThan(megabyte)
  })
})

describe('too many writes from one address', () => {
  const codes = async (url: string, times: number) => {
    const answers = []
    for (let n = 0; n < times; n++) answers.push((await ask(url, { method: 'POST' })).status)
    return answers
  }

  test('stop at 300 a minute; reading goes on', async () => {
    const limited = await serveApp({ rateLimits: true })
    const statuses = await codes(`${limited.url}/trafford/request/name`, 302)
    expect(statuses.slice(0, 300).every((status) => status === 200)).toBe(true)
    expect(statuses.slice(300)).toEqual([429, 429])
    expect((await ask(limited.url)).status).toBe(200)
    await limited.stop()
  })

  test.each([
    '/staff/sign-in',
    '/collect/abc',
    '/collect/abc/code',
    '/follow',
    '/follow/abc',
    '/Collect/abc',
    '/staff//sign-in',
    '/staff/sign-in.data',
  ])('stop at 20 where something can be guessed: %s', async (path) => {
    const limited = await serveApp({ rateLimits: true })
    const statuses = await codes(`${limited.url}${path}`, 21)
    expect(statuses[19]).toBe(200)
    expect(statuses[20]).toBe(429)
    const refused = await ask(`${limited.url}${path}`, { method: 'POST' })
    expect(refused.headers['retry-after']).toBe('60')
    expect(refused.text).toContain('Wait one minute')
    await limited.stop()
  })

  test('count by the visitor behind a trusted proxy, and only then', async () => {
    const tries = async (trustProxy: number) => {
      const limited = await serveApp({ rateLimits: true, trustProxy })
      const statuses = []
      for (let n = 0; n < 21; n++) {
        const headers = { 'x-forwarded-for': `192.0.2.${n}` }
        statuses.push((await ask(`${limited.url}/staff/sign-in`, { method: 'POST', headers })).status)
      }
      await limited.stop()
      return statuses.at(-1)
    }
    expect(await tries(1)).toBe(200)
    expect(await tries(0)).toBe(429)
  })
})
