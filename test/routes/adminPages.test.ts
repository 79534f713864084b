import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { addStaff } from '~/app/casework/signIn.server'
import { readConfig } from '~/app/config.server'
import { closePortal, openPortal, type Portal } from '~/app/desk.server'
import { findCase } from '~/db/cases'
import { ask } from '../kit/ask'
import { aFeed, aShortFeed, thisYear } from '../kit/feed'
import { aFeedServer } from '../kit/feedServer'
import { aRequest } from '../kit/request'
import { startServer } from '../kit/server'
import { factorSecret, signedInCookie } from '../kit/signIn'

const password = 'a long pass phrase'
const people = [
  { who: 'officer', controller: 'trafford', role: 'officer' },
  { who: 'reviewer', controller: 'trafford', role: 'reviewer' },
  { who: 'administrator', controller: 'trafford', role: 'administrator' },
  { who: 'contributor', controller: 'trafford', role: 'contributor' },
  { who: 'stranger', controller: 'wakefield', role: 'administrator' },
] as const

let feeds: Awaited<ReturnType<typeof aFeedServer>>
let server: Awaited<ReturnType<typeof startServer>>
let portal: Portal

beforeAll(async () => {
  feeds = await aFeedServer(aFeed([{ date: `${thisYear() + 1}-11-11`, title: 'A day for all' }]))
  server = await startServer({ HOLIDAYS_URL: `${feeds.url}/right` })
  const read = readConfig({ DATABASE_URL: `sqlite:${join(server.dataDir, 'portal.db')}`, DATA_DIR: server.dataDir })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  portal = await openPortal(read.config)
  for (const { who, controller, role } of people) {
    const account = { controller, email: `${who}@example.org`, name: who, role, password, factorSecret }
    await addStaff(portal, account, new Date().toISOString())
  }
})
afterAll(async () => {
  await closePortal(portal)
  await server.stop()
  await feeds.stop()
})

type Who = (typeof people)[number]['who'] | null

const get = async (who: Who, path: string) =>
  ask(`${server.url}${path}`, { headers: who === null ? {} : { Cookie: await signIn(who) } })

const post = async (who: Who, path: string, body: FormData | Record<string, string>) => {
  const sent = new Request('http://x', {
    method: 'POST',
    body: body instanceof FormData ? body : new URLSearchParams(body),
  })
  const type = sent.headers.get('content-type') ?? ''
  const headers = { Origin: server.url, 'Content-Type': type, ...(who === null ? {} : { Cookie: await signIn(who) }) }
  return ask(`${server.url}${path}`, { method: 'POST', headers, body: [Buffer.from(await sent.arrayBuffer())] })
}

const upload = (who: Who, text: string, onceKey = 'k') => {
  const form = new FormData()
  form.set('intent', 'file')
  form.set('onceKey', onceKey)
  form.set('file', new File([text], 'feed.json', { type: 'application/json' }))
  return post(who, '/staff/holidays', form)
}

const settings = { targetDays: '20', dueDays: '4', noticeDays: '5', silentDays: '14', complaintDays: '7', version: '0' }
const versions = async () => (await portal.db.selectFrom('calendars').select('version').execute()).length
const changes = () => portal.db.selectFrom('settings').select(['controller', 'version']).execute()

describe('who gets in', () => {
  test.each<[Who, string, number]>([
    ['officer', '/staff/holidays', 200],
    ['reviewer', '/staff/holidays', 200],
    ['administrator', '/staff/holidays', 200],
    [null, '/staff/holidays', 302],
    ['officer', '/staff/holidays/1', 200],
    ['reviewer', '/staff/holidays/1', 200],
    ['administrator', '/staff/holidays/1', 200],
    [null, '/staff/holidays/1', 302],
    ['officer', '/staff/settings', 403],
    ['reviewer', '/staff/settings', 403],
    ['administrator', '/staff/settings', 200],
    [null, '/staff/settings', 302],
  ])('%s at %s: %s', async (who, path, status) => {
    expect((await get(who, path)).status).toBe(status)
  })

  test('which cases bank holidays moved is shown to whoever works with cases or loads bank holidays', async () => {
    for (const who of ['officer', 'administrator'] as const) {
      expect((await get(who, '/staff/holidays/1')).text).toContain('<h2 class="govuk-heading-m">')
    }
    const { status, text } = await get('contributor', '/staff/holidays/1')
    expect(status).toBe(200)
    expect(text).not.toContain('<h2 class="govuk-heading-m">')
  })

  test.each<[Who, number]>([
    ['officer', 403],
    ['reviewer', 403],
    [null, 302],
  ])('%s may load and change nothing: %s', async (who, status) => {
    expect((await upload(who, aFeed([{ date: `${thisYear() + 1}-12-12`, title: 'x' }]))).status).toBe(status)
    expect((await post(who, '/staff/holidays', { intent: 'newest' })).status).toBe(status)
    expect((await post(who, '/staff/settings', settings)).status).toBe(status)
    expect([await versions(), await changes()]).toEqual([1, []])
  })

  test('another website may not either, with the cookie of somebody who may', async () => {
    const headers = {
      Origin: 'https://evil.example',
      Cookie: await signIn('administrator'),
      'Content-Type': 'application/x-www-form-urlencoded',
    }
    for (const path of ['/staff/holidays', '/staff/settings']) {
      const body = new URLSearchParams({ intent: 'newest', ...settings }).toString()
      expect((await ask(`${server.url}${path}`, { method: 'POST', headers, body })).status).toBe(403)
    }
    expect([await versions(), await changes()]).toEqual([1, []])
  })

  test('an administrator who signs in lands on the settings; readers are shown no form', async () => {
    const { status, headers } = await get('administrator', '/staff')
    expect([status, headers.location]).toEqual([302, '/staff/settings'])
    expect((await get('officer', '/staff')).status).toBe(200)
    expect((await get('officer', '/staff/holidays')).text).not.toContain('action="/staff/holidays"')
    expect((await get('administrator', '/staff/holidays')).text).toContain('action="/staff/holidays"')
  })

  test.each(['9', 'x', '1e0', '01'])('there is no version %s', async (version) => {
    expect((await get('officer', `/staff/holidays/${version}`)).status).toBe(404)
  })
})

describe('loading', () => {
  test('a file that is not fit is a 422 with every reason', async () => {
    const { status, text } = await upload('administrator', aShortFeed())
    expect(status).toBe(422)
    for (const nation of ['England and Wales', 'Scotland', 'Northern Ireland']) {
      expect(text).toContain(`<a href="#file">${nation}: ${thisYear() + 1} has 0 bank holidays.`)
    }
    expect(text).toContain('<title>Error: ')
  })

  test('no file at all is a 422', async () => {
    const { status, text } = await post('administrator', '/staff/holidays', { intent: 'file' })
    expect(status).toBe(422)
    expect(text).toContain('Select a file that is not empty')
  })

  test('a file that is too large never reaches the page', async () => {
    expect((await upload('administrator', 'x'.repeat(1024 * 1024))).status).toBe(413)
  })

  test('one button gets the newest, once for one form', async () => {
    const press = (onceKey: string) => post('administrator', '/staff/holidays', { intent: 'newest', onceKey })
    const locations = []
    for (const key of ['one', 'one', 'other']) locations.push((await press(key)).headers.location)
    expect(locations).toEqual([
      '/staff/holidays/2?done=loaded',
      '/staff/holidays/2?done=loaded',
      '/staff/holidays?done=same',
    ])
    expect((await get('officer', '/staff/holidays/2')).text).toContain('No due date moved')
  })

  test("what moved is each controller's own, in references and days", async () => {
    const { reference } = await aRequest(portal, { now: new Date().toISOString() })
    const due = (await findCase(portal.db, 'trafford', reference))?.due_on ?? ''
    const more = [
      { date: `${thisYear() + 1}-11-11`, title: 'A day for all' },
      { date: due, title: 'One more' },
    ]
    expect((await upload('administrator', aFeed(more), 'two')).headers.location).toBe('/staff/holidays/3?done=loaded')

    const own = await vi.waitFor(async () => {
      const page = await get('officer', '/staff/holidays/3')
      expect(page.text).toContain(`href="/staff/cases/${reference}"`)
      return page
    }, 10_000)
    expect(own.text).not.toContain('Marged')
    const others = await get('stranger', '/staff/holidays/3')
    expect(others.status).toBe(200)
    expect(others.text).toContain('No due date moved')
    expect(others.text).not.toContain(reference)
    expect(others.text).not.toContain('by administrator')
  })

  test('an address that gives nothing is a 422 with the reason', async () => {
    await feeds.stop()
    const { status, text } = await post('administrator', '/staff/holidays', { intent: 'newest', onceKey: 'later' })
    expect(status).toBe(422)
    expect(text).toMatch(/<a href="#newest">http\S+\/right can(&#x27;|')t be read: /)
  })
})

describe('settings', () => {
  test('wrong ones are a 422, and what was typed is kept', async () => {
    const { status, text } = await post('administrator', '/staff/settings', { ...settings, dueDays: 'soon' })
    expect(status).toBe(422)
    expect(text).toContain('Before an answer is due: enter a whole number from 0 to 365')
    expect(text).toMatch(/name="dueDays"[^>]*value="soon"/)
    expect(text).toMatch(/name="targetDays"[^>]*value="20"/)
    expect(await changes()).toEqual([])
  })

  test("are one controller's own, and a page that is out of date changes nothing", async () => {
    const save = (onceKey: string) => post('administrator', '/staff/settings', { ...settings, onceKey })
    expect((await save('a')).headers.location).toBe('/staff/settings?done=settings')
    expect((await save('a')).headers.location).toBe('/staff/settings?done=settings')
    const late = await save('b')
    expect(late.status).toBe(422)
    expect(late.text).toContain('Somebody else has changed the settings')
    expect(await changes()).toEqual([{ controller: 'trafford', version: 1 }])
    expect((await get('stranger', '/staff/settings')).text).toContain('Nobody has changed the settings yet')
  })
})

describe('at the start', () => {
  const warning = 'bank holidays are missing'

  test.each([
    ['a list that ended last year is warned of', thisYear() - 1, true],
    ['a list that reaches into next year is not', thisYear() + 1, false],
  ])('%s', { timeout: 60_000 }, async (_what, last, isWarned) => {
    const folder = await mkdtemp(join(tmpdir(), 'portal-holidays-'))
    const file = join(folder, 'holidays.json')
    const keep = (_key: string, value: unknown) =>
      Array.isArray(value) ? value.filter(({ date }) => Number(date.slice(0, 4)) <= last) : value
    await writeFile(file, JSON.stringify(JSON.parse(aFeed()), keep))
    const started = await startServer({ HOLIDAYS_FILE: file })
    expect(started.output().includes(warning)).toBe(isWarned)
    await started.stop()
    await rm(folder, { recursive: true, force: true })
  })
})

const cookies = new Map<Who, string>()

async function signIn(who: Exclude<Who, null>): Promise<string> {
  const known = cookies.get(who)
  if (known !== undefined) return known
  const cookie = await signedInCookie(server.url, { email: `${who}@example.org`, password })
  cookies.set(who, cookie)
  return cookie
}
