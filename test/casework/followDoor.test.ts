import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ActionFunctionArgs } from '@remix-run/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '~/app/config.server'
import type { Portal } from '~/app/desk.server'
import { setLogLevel } from '~/app/log.server'
import { atOnce } from '~/app/outside/evenly.server'
import type { Message } from '~/app/outside/post.server'
import { newToken } from '~/app/outside/secrets.server'
import { closeDesk, startDesk } from '~/app/portal.server'
import { action as answer, loader as standing } from '~/app/routes/follow._index'
import { action as open } from '~/app/routes/follow.$token'
import { action as turn } from '~/app/routes/follow.another'
import { action as complain } from '~/app/routes/follow.complaint'
import { action as find } from '~/app/routes/follow.find'
import { action as more, loader as morePage } from '~/app/routes/follow.more'
import { action as move } from '~/app/routes/follow.move'
import { action as narrow, loader as narrowPage } from '~/app/routes/follow.narrowing'
import { loader as sent } from '~/app/routes/follow.sent.$act'
import { addSeconds } from '~/app/rules/day'
import { inLetters } from '../kit/collecting'
import { work } from '../kit/desk'
import { aSubmission } from './followSubmission'

let folder: string
let portal: Portal
const letters: Message[] = []

beforeAll(async () => {
  setLogLevel('silent')
  folder = await mkdtemp(join(tmpdir(), 'portal-'))
  const read = readConfig({ NODE_ENV: 'test', DATABASE_URL: 'sqlite::memory:', DATA_DIR: folder })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  portal = await startDesk(read.config)
})
afterAll(async () => {
  await closeDesk()
  await rm(folder, { recursive: true, force: true })
})

type Fields = Readonly<Record<string, string>>
type Action = (args: ActionFunctionArgs) => Promise<unknown>

const requestOf = (cookie: string, fields?: Fields) =>
  new Request('http://x/follow', {
    headers: { Cookie: cookie },
    ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
  })

/** What a route answers: a redirect's place, or a status with what it gives the page. */
async function told(route: Action, request: Request, params: Fields = {}) {
  const reply: unknown = await route({ request, params, context: {} }).catch((thrown: unknown) => thrown)
  if (reply instanceof Response) {
    return { to: reply.headers.get('Location'), cookie: reply.headers.get('Set-Cookie')?.split(';')[0] ?? '' }
  }
  if (typeof reply === 'object' && reply !== null && 'init' in reply && 'data' in reply) {
    const { init, data } = reply
    const status = typeof init === 'object' && init !== null && 'status' in init ? init.status : 200
    return { status, page: data }
  }
  return { status: 200, page: reply }
}
const post = (route: Action, cookie: string, fields: Fields) => told(route, requestOf(cookie, fields))

/** Somebody with three requests who has followed the link in their receipt. */
async function aFollower() {
  const requests = await aSubmission({ portal, sent: letters, end: async () => {} })
  const reference = requests[0]?.reference ?? ''
  const house = { ...portal, post: { send: async (letter: Message) => void letters.push(letter), close: () => {} } }
  await work(house, new Date().toISOString())
  const token = inLetters(
    letters.filter(({ text }) => text.includes(reference)),
    /\/follow\/([\w-]+)/,
  )
  const opened = await told(open, requestOf('', {}), { token })
  return { reference, requests, cookie: opened.cookie ?? '' }
}
const form = (reference: string, fields: Fields = {}) => ({ reference, onceKey: newToken(), ...fields })

test('an act is done once and leads to the page that says so, which can be opened again', async () => {
  const { reference, cookie } = await aFollower()
  expect(await told(sent, requestOf(cookie), { act: 'more' })).toMatchObject({ to: '/follow' })
  expect(await post(more, cookie, form(reference, { words: 'I lived in Sale.' }))).toMatchObject({
    to: '/follow/sent/more',
  })
  for (const _ of ['once', 'again']) {
    expect(await told(sent, requestOf(cookie), { act: 'more' })).toMatchObject({ page: { act: 'more', reference } })
  }
  const nothing = await told(sent, requestOf(cookie), { act: 'nothing' })
  expect(nothing).toMatchObject({ to: null })
})

test('what is to be mended is named, and what was typed comes back', async () => {
  const { reference, cookie } = await aFollower()
  expect(await post(more, cookie, form(reference, { words: '  ' }))).toMatchObject({
    status: 422,
    page: { errors: { words: 'follow.more.errors.empty' } },
  })
  const words = 'x'.repeat(10_001)
  expect(await post(complain, cookie, form(reference, { words }))).toMatchObject({
    status: 422,
    page: { errors: { words: 'follow.complaint.errors.long' }, values: { words: [words] } },
  })
  // By a link alone nothing is narrowed or moved, and what was typed comes back.
  const bare = form(reference, { activities: 'made-up' })
  expect(await post(narrow, cookie, bare)).toMatchObject({ status: 422, page: { isStale: true } })
  expect(await told(narrowPage, requestOf(cookie))).toMatchObject({ to: '/follow/code?next=narrowing' })
  await portal.db.updateTable('sessions').set({ proved_at: new Date().toISOString() }).execute()
  expect(await post(narrow, cookie, form(reference, { activities: 'made-up' }))).toMatchObject({
    status: 422,
    page: { errors: { activities: 'follow.narrowing.errors.all' } },
  })
  expect(await post(move, cookie, form(reference))).toMatchObject({
    status: 422,
    page: { errors: { 'address-line1': 'follow.move.errors.empty' } },
  })
  const half = { 'address-line1': '9 Made Up Street', 'asks-whose': 'yes', telephone: '12' }
  expect(await post(move, cookie, form(reference, half))).toMatchObject({
    status: 422,
    page: {
      errors: { whose: 'follow.move.errors.whose', 'address-town': expect.any(String), telephone: expect.any(String) },
      values: { 'address-line1': ['9 Made Up Street'] },
    },
  })
})

test('a change of language shows what was typed again, and does nothing', async () => {
  const { reference, cookie } = await aFollower()
  const typed = form(reference, { words: 'Half a sen', intent: 'language' })
  const shown = { status: 200, page: { errors: {}, values: { words: ['Half a sen'] }, isStale: false } }
  expect(await post(more, cookie, typed)).toMatchObject(shown)
  expect(await post(complain, '', typed)).toMatchObject(shown)
  expect(await told(sent, requestOf(cookie), { act: 'more' })).toMatchObject({ to: '/follow' })
  expect(await post(answer, cookie, { answer: 'Half', intent: 'language' })).toMatchObject({
    status: 200,
    page: { answer: 'Half' },
  })
  const looked = { reference: 'x', email: 'half@', intent: 'language' }
  expect(await post(find, '', looked)).toMatchObject({
    status: 200,
    page: { errors: {}, values: { email: ['half@'] } },
  })
})

test('words that come when the session is over, or for another request, are not sent and not lost', async () => {
  const { reference, cookie, requests } = await aFollower()
  const kept = { status: 422, page: { values: { words: ['Too late.'] }, isStale: true } }
  expect(await post(more, '', form(reference, { words: 'Too late.' }))).toMatchObject(kept)
  expect(await told(morePage, requestOf(''))).toEqual({ status: 404, page: null })
  const other = await post(turn, cookie, { reference: requests[1]?.reference ?? '' })
  expect(await post(more, other.cookie ?? '', form(reference, { words: 'Too late.' }))).toMatchObject(kept)
  const page = await told(morePage, requestOf(other.cookie ?? ''))
  expect(page).toMatchObject({ page: { reference: requests[1]?.reference } })
})

test('one goes over to another request of the form by a button, and to no other', async () => {
  const { cookie, requests, reference } = await aFollower()
  const stranger = await aFollower()
  const over = await post(turn, cookie, { reference: requests[2]?.reference ?? '' })
  expect(over.to).toBe('/follow')
  expect(await told(standing, requestOf(over.cookie ?? ''))).toMatchObject({
    page: { reference: requests[2]?.reference, right: 'direct-marketing' },
  })
  expect(await post(turn, cookie, { reference: stranger.reference })).toEqual({ to: '/follow', cookie: '' })
  expect(await told(standing, requestOf(cookie))).toMatchObject({ page: { reference } })
})

test('whoever looks for a request is told the same, and is told of no more than the form', async () => {
  const { reference } = await aFollower()
  const ask = (given: string, email: string) =>
    told((args) => find(args, atOnce), requestOf('', { reference: given, email }))
  const same = { to: '/follow/asked', cookie: '' }
  expect(await ask(reference.toLowerCase(), 'Marged@example.org')).toEqual(same)
  expect(await ask(reference, 'nobody@example.org')).toEqual(same)
  expect(await ask('TRA-2222-3333', 'nobody@example.org')).toEqual(same)
  expect(await ask('TRA', 'nobody@example.org')).toMatchObject({
    status: 422,
    page: { errors: { reference: 'follow.find.errors.reference-format' }, values: { reference: ['TRA'] } },
  })
  const rows = await portal.db.selectFrom('letters').selectAll().where('template', '=', 'follow-link').execute()
  expect(rows).toHaveLength(1)
  expect(addSeconds(rows[0]?.created_at ?? '', 60) > new Date().toISOString()).toBe(true)
})
