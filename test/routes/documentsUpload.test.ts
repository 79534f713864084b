import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePortal } from '~/app/desk.server'
import { documentsOf } from '~/db/documents'
import { type Answering, aVerifiedCase } from '../kit/answering'
import { aFamilyFile } from '../kit/familyFile'
import { filesOf } from '../kit/papers'
import { aMannedServer, type MannedServer, type Who } from './documentsServer'

const boundary = 'frontier'
let manned: MannedServer
let on: Answering
let base: string

beforeAll(async () => {
  manned = await aMannedServer()
  on = await aVerifiedCase(manned.portal)
  base = `/staff/cases/${on.reference}/documents`
}, 90_000)
afterAll(async () => {
  if (manned) await closePortal(manned.portal)
  await manned?.server.stop()
})

const part = (name: string, more = '') =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`
const multipart = (bytes: Uint8Array | null, end = `\r\n--${boundary}--\r\n`) =>
  Buffer.concat([
    Buffer.from(`${part('onceKey')}key-1\r\n${part('source')}Children’s services\r\n`),
    Buffer.from(part('file', `; filename="${bytes === null ? '' : '../secret/Family file.pdf'}"`)),
    bytes ?? Buffer.alloc(0),
    Buffer.from(end),
  ])
const upload = (body: Buffer, who: Who = 'officer', origin?: string) =>
  manned.post(base, { who, body, origin, type: `multipart/form-data; boundary=${boundary}` })
const rows = async () => documentsOf(manned.portal.db, on.caseId)

test.each([
  ['no file', multipart(null), 'Choose a PDF'],
  ['a file that is no PDF', multipart(Buffer.from('Dear sir')), 'The file is not a PDF'],
  ['one that says so too late', multipart(Buffer.from(`${' '.repeat(1024)}%PDF-1.7`)), 'The file is not a PDF'],
  ['a form that broke off', multipart(Buffer.from('%PDF-1.7'), ''), 'The file was cut off on its way'],
])('%s is refused beside its field, and what was typed is kept', async (_what, body, words) => {
  const { status, text } = await upload(body)
  expect(status).toBe(422)
  expect(text).toContain(`<a href="#file">${words}`)
  expect(text).toMatch(/<input[^>]* id="source"[^>]* value="Children’s services"/)
  expect(await rows()).toEqual([])
})

test('a PDF whose form is not whole is not kept', async () => {
  const before = await filesOf(manned.portal)
  const body = Buffer.from(String(multipart(Buffer.from('%PDF-1.7'))).replace('Children’s services', ' '))
  const { status, text } = await upload(body)
  expect([status, text.includes('Enter the service that it came from')]).toEqual([422, true])
  expect(await filesOf(manned.portal)).toEqual(before)
})

test('a form of another website is refused, and so are people who may not work on the case', async () => {
  const body = multipart(Buffer.from('%PDF-1.7'))
  expect((await upload(body, 'officer', 'https://evil.example')).status).toBe(403)
  expect((await upload(body, 'reviewer')).status).toBe(403)
  expect((await upload(body, 'admin')).status).toBe(403)
  expect((await upload(body, 'stranger')).status).toBe(404)
  expect(await rows()).toEqual([])
})

test('a PDF of more than a megabyte is taken once, however often its form is sent, and named by its last part', async () => {
  // What follows the end of a PDF is no part of it.
  const bytes = Buffer.concat([await aFamilyFile(3), Buffer.alloc(2_000_000, 0x20)])
  for (const _time of [1, 2]) {
    const { status, headers } = await upload(multipart(bytes))
    expect([status, headers.location]).toEqual([302, `${base}?done=added`])
  }
  expect(await rows()).toMatchObject([{ title: 'Family file.pdf', source: 'Children’s services', size: bytes.length }])
  expect(manned.server.output()).not.toContain('Family file')
})

test('every other door still takes a megabyte and no more', async () => {
  const body = 'x'.repeat(1024 * 1024 + 1)
  expect((await manned.post(`${base}/x`, { who: 'officer', body })).status).toBe(413)
})
