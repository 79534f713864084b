import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDocument } from '~/app/casework/documents/addDocument.server'
import { closePortal } from '~/app/desk.server'
import { documentsOf } from '~/db/documents'
import { type Answering, aVerifiedCase, caseOf, done } from '../kit/answering'
import { work } from '../kit/desk'
import { aFamilyFile, others } from '../kit/familyFile'
import { aMannedServer, type MannedServer, type Who } from './documentsServer'

let manned: MannedServer
let on: Answering
let base: string
let document: string

beforeAll(async () => {
  manned = await aMannedServer()
  on = await aVerifiedCase(manned.portal)
  base = `/staff/cases/${on.reference}/documents`
  const added = { title: 'Family file.pdf', source: 'Children’s services', bytes: await aFamilyFile(3) }
  done(await addDocument(on.one, on.reference, added))
  await work(manned.portal, new Date().toISOString())
  document = (await documentsOf(manned.portal.db, on.caseId))[0]?.id ?? ''
}, 90_000)
afterAll(async () => {
  if (manned) await closePortal(manned.portal)
  await manned?.server.stop()
})

const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString()
const hide = {
  intent: 'hide',
  exemption: 'S2-16',
  reason: 'He rang in confidence.',
  about: 'third-party',
  consent: 'refused',
}
const page = (number: number) => `${base}/${document}/pages/${number}`
const act = (path: string, fields: Readonly<Record<string, string>>, who: Who = 'officer') =>
  manned.post(path, { who, body: form({ onceKey: '', ...fields }) })

test('words are hidden, and a colleague sees by whom, on the page and on the overview', async () => {
  const first = await manned.get(page(2))
  const number = /id="word-(\d+)" value="\d+"\/><label[^>]*>Dilwyn/.exec(first.text)?.[1] ?? ''
  const body = `${form({ onceKey: '', ...hide, words: number })}&words=${Number(number) + 1}`
  const { status, headers } = await manned.post(page(2), { who: 'officer', body })
  expect([status, headers.location]).toEqual([302, `${page(2)}?done=hide&exemption=S2-16`])
  for (const path of [page(2), `${base}/${document}`]) {
    const seen = (await manned.get(path, 'colleague')).text
    expect([path, seen.includes(`“${others[0]}”`), /rp-marks__who">officer/.test(seen)]).toEqual([path, true, true])
  }
})

test.each([
  [{ ...hide, words: '' }, '#chosen'],
  [{ ...hide, words: '1', reason: '' }, '#reason'],
  [{ ...hide, words: '1', consent: '' }, '#consent'],
  [{ intent: 'reject', rejectReason: 'x' }, '#suggestions'],
  [{ intent: 'flag' }, '#flag'],
  [{ intent: 'flag', flag: 'duplicate' }, '#flagReason'],
])('%o comes back with what to mend at %s', async (fields, field) => {
  const { status, text } = await act(page(1), fields)
  expect(status).toBe(422)
  expect(text).toContain(`<a href="${field}">`)
})

test('a drawn box is kept where it was drawn, and one that is off the page hides nothing', async () => {
  expect((await act(page(3), { ...hide, drawn: '0.2000 0.2000 1.5000 0.3000' })).status).toBe(422)
  expect((await act(page(3), { ...hide, drawn: '0.1000 0.2000 0.5000 0.3000' })).status).toBe(302)
  const [, x, y, width, height] =
    /rp-sheet__mark" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/.exec(
      (await manned.get(page(3))).text,
    ) ?? []
  const near = (part: number) => expect.closeTo(part, 0)
  expect([x, y, width, height].map(Number)).toEqual([59.5, 168.4, 238.1, 84.2].map(near))
})

test('withholding a whole page decides what becomes of it', async () => {
  expect((await act(page(3), { ...hide, wholePage: 'yes' })).status).toBe(302)
  expect((await caseOf(manned.portal, on.caseId)).documents.get(document)?.flags.get(2)).toBe('partly')
  expect((await manned.get(page(3))).text).toContain('The whole page')
})

test('a picture is a PNG of the width that was asked for, within bounds, and kept nowhere', async () => {
  for (const [asked, width] of [
    ['300', 300],
    ['5', 100],
    ['99999', 1600],
    ['x', 1000],
  ] as const) {
    const { status, headers, bytes } = await manned.get(`${page(1)}/picture?width=${asked}`)
    expect([status, headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(headers.get('cache-control')).toMatch(/^no-store/)
    expect(bytes.readUInt32BE(16)).toBe(width)
  }
  expect((await manned.get(`${page(4)}/picture`)).status).toBe(404)
  expect((await manned.get(`${page(0)}/picture`)).status).toBe(404)
})

const doors = () => [
  base,
  `${base}/places`,
  `${base}/drawing`,
  `${base}/${document}`,
  `${base}/${document}/burned`,
  page(1),
  `${page(1)}?view=two`,
  `${page(1)}/picture`,
  `${base}/${document}/allowance/${somebody}`,
]
const somebody = '00000000-0000-7000-8000-000000000000'

test('nobody of another controller, no administrator and nobody from outside reaches any of it', async () => {
  for (const path of doors()) {
    expect([path, (await manned.get(path, 'stranger')).status]).toEqual([path, 404])
    expect([path, (await manned.get(path, 'admin')).status]).toEqual([path, 403])
  }
  for (const path of [base, `${base}/places`, `${base}/${document}`, page(1), `${base}/${document}/allowance/m`]) {
    for (const intent of ['hide', 'burn', 'flag', 'find']) {
      const fields = { ...hide, intent, words: '1', flag: 'disclose', phrase: 'call', reason: 'x' }
      expect([path, (await act(path, fields, 'stranger')).status]).toEqual([path, 404])
    }
  }
})

test('another case of the same council has no such document', async () => {
  const other = await aVerifiedCase(manned.portal)
  const elsewhere = (path: string) => path.replace(on.reference, other.reference)
  for (const path of [`${base}/${document}`, page(1), `${page(1)}/picture`, `${base}/${document}/burned`]) {
    expect([path, (await manned.get(elsewhere(path))).status]).toEqual([path, 404])
  }
  expect((await act(elsewhere(page(1)), { ...hide, words: '1' })).status).toBe(422)
})

test('no door gives a byte of the PDF, nor the name it is kept under', async () => {
  const blob = (await documentsOf(manned.portal.db, on.caseId))[0]?.blob ?? 'none'
  for (const path of [...doors(), `${base}.data`, `${base}/${document}.data`, `${page(1)}.data`]) {
    const { bytes, headers } = await manned.get(path)
    expect([path, bytes.includes('%PDF-'), bytes.includes(blob)]).toEqual([path, false, false])
    expect(headers.get('content-type') ?? '').not.toContain('pdf')
  }
})

test('only what is burned and proved is a file to open, until something on it changes', async () => {
  expect((await manned.get(`${base}/${document}/burned`)).status).toBe(404)
  await act(`${base}/${document}`, { intent: 'burn' })
  expect((await manned.get(`${base}/${document}`)).text).toContain('It is being burned')
  await work(manned.portal, new Date().toISOString())
  const { status, headers, bytes } = await manned.get(`${base}/${document}/burned`)
  expect([status, headers.get('content-type'), bytes.subarray(0, 5).toString()]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ])
  expect((await manned.get(`${base}/${document}/burned`, 'stranger')).status).toBe(404)
  expect((await manned.get(`${base}/${document}/burned`, 'admin')).status).toBe(403)
  await act(page(1), { ...hide, words: '2' })
  expect((await manned.get(`${base}/${document}/burned`)).status).toBe(404)
}, 60_000)
