import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStaff } from '~/app/casework/signIn.server'
import { readConfig } from '~/app/config.server'
import { closePortal, openPortal, type Portal } from '~/app/desk.server'
import { marksOf } from '~/db/marks'
import { recordsOf } from '~/db/searches'
import { type Answering, aGatheredCase, caseOf } from '../kit/answering'
import { ask } from '../kit/ask'
import { putSources } from '../kit/desk'
import { startServer } from '../kit/server'
import { factorSecret, signedInCookie } from '../kit/signIn'

const account = {
  controller: 'trafford',
  email: 'officer@example.org',
  name: 'officer',
  password: 'a long pass phrase',
}
const reason = 'He wrote to us in confidence.'

let server: Awaited<ReturnType<typeof startServer>>
let portal: Portal
let answering: Answering
let cookie: string
let path: string
let words: string

beforeAll(async () => {
  server = await startServer({ WORKER: 'off' })
  const read = readConfig({ DATABASE_URL: `sqlite:${join(server.dataDir, 'portal.db')}`, DATA_DIR: server.dataDir })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  portal = await openPortal(read.config)
  await putSources(portal)
  await addStaff(portal, { ...account, role: 'officer', factorSecret }, new Date().toISOString())
  cookie = await signedInCookie(server.url, account)
  answering = await aGatheredCase(portal)
  const { records } = await caseOf(portal, answering.caseId)
  const [record] = (await recordsOf(portal.db, answering.caseId)).filter(({ id }) => records.has(id))
  path = `/staff/cases/${answering.reference}/redactions/${record?.id}`
  const [field] = record?.fields ?? []
  words = `${field?.name}:0-${field?.value.split(/\s/)[0]?.length}`
}, 60_000)
afterAll(async () => {
  if (portal) await closePortal(portal)
  await server?.stop()
})

const headers = () => ({
  Cookie: cookie ?? '',
  Origin: server.url,
  'Content-Type': 'application/x-www-form-urlencoded',
})

const post = (to: string, fields: Readonly<Record<string, string>>) =>
  ask(`${server.url}${to}`, { method: 'POST', headers: headers(), body: new URLSearchParams(fields).toString() })

const hide = (fields: Readonly<Record<string, string>>) =>
  post(path, { intent: 'hide', onceKey: '', words, exemption: 'S2-16', reason, ...fields })

test('a mark whose guard is lacking is refused with 422, beside its question, and nothing typed is lost', async () => {
  const { status, text } = await hide({ about: 'official', consent: 'refused' })
  expect(status).toBe(422)
  expect(text).toMatch(/<a href="#harm">Health, social work and education staff in their job are shown/)
  expect(text).toMatch(new RegExp(`<textarea[^>]* id="reason"[^>]*>${reason}`))
  expect(text).toMatch(new RegExp(`<input[^>]*checked="" value="${words}"`))
  expect(text).toMatch(/checked=""[^>]*value="official"/)
  expect(await marksOf(portal.db, answering.caseId)).toEqual([])
})

test('once it is answered the words are hidden, and the next mark is asked the same questions at once', async () => {
  const { status, headers: said } = await hide({ about: 'third-party', consent: 'refused' })
  expect(status).toBe(302)
  expect(said.location).toBe(`${path}?done=S2-16`)
  const { text } = await ask(`${server.url}${said.location}`, { headers: headers() })
  expect(text).toContain('1 passage is hidden in this case')
  expect(text).toMatch(/id="about"/)
  expect(await marksOf(portal.db, answering.caseId)).toMatchObject([{ exemption: 'S2-16' }])
})

test('a council in England is offered no exemption of Scotland’s, and none that withholds nothing', async () => {
  const { text } = await ask(`${server.url}${path}`, { headers: headers() })
  const offered = [...text.matchAll(/<option value="([^"]+)"/g)].map(([, id]) => id)
  expect(offered).toEqual(expect.arrayContaining(['S2-16', 'S3-5', 'S3-21']))
  for (const id of ['S4-6', 'S3-12', 'S2-17S', 'S3-6', 'S2-5-2', 'P3-45-4']) expect(offered).not.toContain(id)
})
