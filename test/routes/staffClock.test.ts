import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addStaff } from '~/app/casework/signIn.server'
import { readConfig } from '~/app/config.server'
import { closePortal, openPortal, type Portal } from '~/app/desk.server'
import { addDays, londonDay } from '~/app/rules/day'
import { dayParts } from '~/app/rules/journey/readDay'
import type { Role } from '~/app/rules/roles'
import { ask } from '../kit/ask'
import { aRequest } from '../kit/request'
import { startServer } from '../kit/server'
import { factorSecret, signedInCookie } from '../kit/signIn'

const password = 'a long pass phrase'
const today = londonDay(new Date().toISOString())

let server: Awaited<ReturnType<typeof startServer>>
let portal: Portal
let reference: string
const cookies = new Map<Role, string>()

beforeAll(async () => {
  server = await startServer({ WORKER: 'off' })
  const read = readConfig({ DATABASE_URL: `sqlite:${join(server.dataDir, 'portal.db')}`, DATA_DIR: server.dataDir })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  portal = await openPortal(read.config)
  for (const role of ['officer', 'reviewer', 'administrator'] as const) {
    const account = { controller: 'trafford', email: `${role}@example.org`, name: role, role, password, factorSecret }
    await addStaff(portal, account, new Date().toISOString())
    cookies.set(role, await signIn(account.email))
  }
  reference = (await aRequest(portal, { now: `${addDays(today, -3)}T12:00:00.000Z` })).reference
})
afterAll(async () => {
  if (portal) await closePortal(portal)
  await server?.stop()
})

async function signIn(email: string): Promise<string> {
  return signedInCookie(server.url, { email, password })
}

type Fields = Readonly<Record<string, string>>

const open = (path: string, role?: Role) =>
  ask(`${server.url}${path}`, { headers: { Cookie: (role && cookies.get(role)) ?? '' } })

const send = (path: string, fields: Fields, role: Role = 'officer') =>
  ask(`${server.url}${path}`, {
    method: 'POST',
    headers: {
      Cookie: cookies.get(role) ?? '',
      Origin: server.url,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(fields).toString(),
  })

const act = (page: string, fields: Fields, role?: Role) => send(`/staff/cases/${reference}/${page}`, fields, role)

const day = (name: string, on: string): Fields =>
  Object.fromEntries(Object.entries(dayParts(on)).map(([part, typed]) => [`${name}-${part}`, typed]))

describe('what must be mended comes back with 422 and what was typed', () => {
  const tomorrow = addDays(today, 1)
  test.each<[string, Fields, string]>([
    ['clarification', { intent: 'ask', words: 'Kept as it was' }, 'Select why you need to ask'],
    ['clarification', { intent: 'ask', reason: 'made-up', words: 'Kept as it was' }, 'Select why you need to ask'],
    ['complaints', { intent: 'receive', words: 'Kept as it was', channel: 'post' }, 'The day the complaint reached us'],
    [
      'complaints',
      { intent: 'receive', words: 'Kept as it was', channel: 'portal', ...day('on', today) },
      'Select how the complaint came',
    ],
    [
      'complaints',
      { intent: 'receive', words: 'Kept as it was', channel: 'post', ...day('on', '2026-02-31') },
      'The day the complaint reached us must be a real date',
    ],
    [
      'complaints',
      { intent: 'receive', words: 'Kept as it was', channel: 'post', ...day('on', tomorrow) },
      'That day has not come yet.',
    ],
    ['identity', { method: 'made-up', reason: 'Kept as it was' }, 'Select how identity was verified'],
    ['extension', { reason: 'made-up', words: 'Kept as it was' }, 'Select why more time is needed'],
  ])('%s: %o', async (page, fields, problem) => {
    const { status, text } = await act(page, fields)
    expect(status).toBe(422)
    expect(text).toContain(problem)
    expect(text).toContain('Kept as it was')
  })

  test('an answer to no question, and an acknowledgement of no complaint', async () => {
    const answer = { intent: 'answer', clarification: 'none', channel: 'post', said: 'x', ...day('on', today) }
    expect((await act('clarification', answer)).text).toContain('No question to this person is waiting')
    expect((await act('clarification', { intent: 'drop', clarification: 'none' })).status).toBe(422)
    const { status, text } = await act('complaints', { intent: 'acknowledge', complaint: 'none' })
    expect([status, text.includes('That complaint is not part of this case.')]).toEqual([422, true])
  })
})

test('a role that only reads is offered no act, and does none', async () => {
  const { text } = await open(`/staff/cases/${reference}`, 'reviewer')
  expect(text).not.toContain('/complaints')
  expect((await open('/staff', 'reviewer')).text).not.toContain('/staff/requests')
  const question = { intent: 'ask', reason: 'other', words: 'Which?' }
  expect((await act('clarification', question, 'reviewer')).status).toBe(403)
})

test('a question asked twice by one form is asked once', async () => {
  const question = { intent: 'ask', reason: 'other', words: 'Which?', onceKey: 'question' }
  const answers = [await act('clarification', question), await act('clarification', question)]
  expect(answers.map(({ status }) => status)).toEqual([302, 302])
  const asked = await portal.db.selectFrom('events').selectAll().where('type', '=', 'clarification-asked').execute()
  expect(asked).toHaveLength(1)
})
