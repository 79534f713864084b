import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMailbox } from '~/app/outside/post.server'
import { ask } from '../kit/ask'
import { startServer } from '../kit/server'

const request = '/trafford/request'

let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

/** A browser that keeps its cookies, and where it was led. */
function aBrowser() {
  const cookies = new Map<string, string>()
  const send = async (method: 'GET' | 'POST', path: string, body?: string) => {
    const headers = {
      Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      Origin: server.url,
      'Content-Type': 'application/x-www-form-urlencoded',
    }
    const answer = await ask(`${server.url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) })
    for (const [, name = '', value = ''] of (answer.headers['set-cookie'] ?? '').matchAll(/(?:^|,)(\w+)=([^;]*);/g)) {
      if (value === '' || value === '""') cookies.delete(name)
      else cookies.set(name, value)
    }
    return { ...answer, to: answer.headers.location ?? '' }
  }
  const post = (path: string, fields: Readonly<Record<string, string>> = {}) =>
    send('POST', path, new URLSearchParams(fields).toString())
  return { cookies, get: (path: string) => send('GET', path), post }
}

const keyIn = (html: string) => /name="onceKey" value="([^"]+)"/.exec(html)?.[1] ?? ''
const letters = async () => readMailbox(join(server.dataDir, 'mailbox'))
/** What the newest letter with such words says, once it has come. */
async function letterSays(wanted: RegExp, besides = ''): Promise<string> {
  for (
    const until = Date.now() + 10_000;
    Date.now() < until;
    await new Promise((resolve) => setTimeout(resolve, 100))
  ) {
    const found = (await letters()).map(({ text }) => wanted.exec(text)?.[1] ?? '').filter((one) => one !== besides)
    const newest = found.find((one) => one !== '')
    if (newest !== undefined) return newest
  }
  throw new Error(`No letter says ${wanted}`)
}

test('an address is confirmed, the form saved, and taken up again in another browser', {
  timeout: 60_000,
}, async () => {
  const first = aBrowser()
  const steps = [
    ['rights', { rights: 'access' }],
    ['for', { for: 'me' }],
    ['scope', { scope: 'everything' }],
    ['name', { name: 'Marged Ellis' }],
    ['date-of-birth', { 'date-of-birth-day': '14', 'date-of-birth-month': '5', 'date-of-birth-year': '1987' }],
    ['address', { 'address-line1': '4 Invented Row', 'address-town': 'Sale', 'address-postcode': 'M33 0AA' }],
  ] as const
  for (const [step, fields] of steps) expect((await first.post(`${request}/${step}`, fields)).status, step).toBe(302)

  // Not before there is an address.
  expect((await first.get(`${request}/email-code`)).to).toBe(`${request}/email`)
  await first.post(`${request}/email`, { email: 'marged@example.org' })
  const page = await first.get(`${request}/email-code`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('marged@example.org')
  const code = await letterSays(/\b(\d{6})\b/)
  const sent = (await letters()).length

  for (const [typed, words] of [
    ['', 'Enter the code'],
    ['12', 'The code must be 6 digits'],
    [code === '111111' ? '222222' : '111111', 'The code is not right'],
  ] as const) {
    const wrong = await first.post(`${request}/email-code`, { intent: 'enter', code: typed })
    expect([wrong.status, wrong.text.includes(words)], typed).toEqual([422, true])
    expect(wrong.text).toMatch(/<title>Error: /)
  }
  const spaced = `${code.slice(0, 3)} - ${code.slice(3)}`
  const right = await first.post(`${request}/email-code`, { intent: 'enter', code: spaced })
  expect([right.status, right.to]).toEqual([302, `${request}/telephone`])
  expect((await first.get(`${request}/email-code`)).text).toContain('Your email address is confirmed')

  const save = await first.get(`${request}/save`)
  expect(save.text).toContain('value="marged@example.org"')
  expect((await first.post(`${request}/save`, { email: 'marged@', onceKey: 'k' })).status).toBe(422)
  const form = { email: 'marged@example.org', onceKey: keyIn(save.text) }
  expect((await first.post(`${request}/save`, form)).to).toBe(`${request}/saved`)
  expect((await first.get(`${request}/saved`)).text).toContain('marged@example.org')
  const link = await letterSays(/(\/return\/[\w-]+)/)
  // Nothing that was opened sent anything.
  expect(await letters()).toHaveLength(sent + 1)

  const second = aBrowser()
  expect((await second.get('/return/code')).to).toBe('/return/gone')
  const start = await second.get(link)
  expect([start.status, start.text.includes('@')]).toEqual([200, false])
  const pressed = { onceKey: keyIn(start.text) }
  // A double click.
  expect((await second.post(link, pressed)).to).toBe('/return/code')
  expect((await second.post(link, pressed)).to).toBe('/return/code')
  const back = await letterSays(/\b(\d{6})\b/, code)
  const wrong = await second.post('/return/code', { intent: 'enter', code: back === '111111' ? '222222' : '111111' })
  expect([wrong.status, wrong.text.includes('marged@')]).toEqual([422, false])
  expect((await second.post('/return/code', { intent: 'enter', code: back })).to).toBe(`${request}/years`)
  expect([...second.cookies.keys()].filter((name) => name !== 'language')).toEqual(['draft'])
  expect((await second.get(`${request}/name`)).text).toContain('Marged Ellis')

  expect((await first.get(`${request}/name`)).text).not.toContain('Marged Ellis')
  const again = await first.get(link)
  expect([again.status, again.text.includes('This link does not work any more')]).toEqual([404, true])
  expect((await first.post(link, { onceKey: keyIn(start.text).toUpperCase() })).to).toBe('/return/gone')
})

test('in Welsh, the pages and the letters are', { timeout: 60_000 }, async () => {
  const browser = aBrowser()
  await browser.post(`${request}/rights?lang=cy`, { rights: 'access' })
  const save = await browser.get(`${request}/save?lang=cy`)
  expect(save.text).toContain('Cadw a dod yn ôl yn nes ymlaen')
  const form = { email: 'siwan@example.org', onceKey: keyIn(save.text) }
  await browser.post(`${request}/save?lang=cy`, form)
  const link = await letterSays(/Dod yn ôl ato: \S+(\/return\/\S+)/)
  expect(link).toMatch(/\?lang=cy$/)
  expect((await aBrowser().get(link)).text).toContain('Dod yn ôl at eich atebion')
})

test('no address, link or code is in the log', async () => {
  const log = server.output()
  expect(log).toContain('/return/:token')
  expect(log).not.toMatch(/marged|siwan|@example/)
  for (const { text } of await letters()) {
    for (const [secret] of text.matchAll(/\b\d{6}\b|(?<=\/return\/)[\w-]+/g)) expect(log).not.toContain(`${secret}`)
  }
})
