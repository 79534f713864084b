import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../kit/ask'
import { answeredCookie, residentPaths, withQuery } from '../kit/residentPaths'
import { startServer } from '../kit/server'

const limitBytes = 150 * 1024
const sessionSecret = 's'.repeat(32)

let portal: Awaited<ReturnType<typeof startServer>>
let cookie: string
beforeAll(async () => {
  portal = await startServer({ SESSION_SECRET: sessionSecret, WORKER: 'off' })
  cookie = await answeredCookie(portal, sessionSecret)
})
afterAll(() => portal.stop())

const weights = new Map<string, number>()

/** As a proxy would send it: the portal itself leaves compression to whatever stands before it. */
async function weightOf(path: string): Promise<number> {
  const known = weights.get(path)
  if (known !== undefined) return known
  const { text, headers } = await ask(`${portal.url}${path}`, { headers: { cookie } })
  const own = gzipSync(Buffer.from(text)).byteLength
  const parts = headers['content-type']?.includes('css') ? fontsOf(text) : []
  const weight = own + (await sum(parts))
  weights.set(path, weight)
  return weight
}

const sum = async (paths: readonly string[]) =>
  (await Promise.all(paths.map(weightOf))).reduce((total, weight) => total + weight, 0)

const fontsOf = (css: string) => [...css.matchAll(/url\(["']?(\/[^)"']+)/g)].map(([, path = '']) => path)

/** What a browser fetches with a page before anybody presses anything. */
const loadedBy = (html: string) => [
  ...new Set([...html.matchAll(/<(?:link|script|img)\b[^>]*?(?:href|src)="(\/[^"]+)"/g)].map(([, path = '']) => path)),
]

test.each(residentPaths().map(withQuery))('%s weighs no more than 150 KB with all that it loads', async (path) => {
  const { text, status, headers } = await ask(`${portal.url}${path}`, { headers: { cookie } })
  expect(status).not.toBe(500)
  if (!headers['content-type']?.includes('html')) return
  const parts = loadedBy(text)
  expect(parts.some((part) => part.endsWith('.css'))).toBe(true)
  const weight = gzipSync(Buffer.from(text)).byteLength + (await sum(parts))
  expect(weight, `${path} with ${parts.join(', ')}`).toBeLessThan(limitBytes)
})
