import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDraftPapers } from '~/app/casework/papers/draftPapers.server'
import { clamdScanner } from '~/app/outside/scanner.server'
import { aPortal, residentDesk, type TestPortal } from '../kit/desk'
import { aDraft, filesOf, jpeg, pdf, png, sent } from '../kit/papers'

let house: TestPortal
beforeAll(async () => {
  house = await aPortal('SQLite')
})
afterAll(() => house.end())
const desk = () => residentDesk(house.portal)

const locked = pdf.replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 5 0 R')
const late = (length: number) => `${pdf}${' '.repeat(length)}`

describe('a paper is looked at before it is kept', () => {
  test.each([
    ['letter.pdf', pdf],
    ['LETTER.PDF', pdf],
    ['photo.jpg', jpeg],
    ['photo.JPEG', jpeg],
    ['scan.png', png],
    ['two.dots.pdf', pdf],
    ['about locks.pdf', `${pdf}% how to /EncryptMetadata`],
  ])('%s is what its name says', async (name, content) => {
    const files = await sent(desk(), { [name]: content })
    expect(files).toMatchObject([{ name, kept: { size: Buffer.byteLength(content) } }])
    for (const file of files) if ('kept' in file) await house.portal.blobs.remove(file.kept.blob)
  })

  test.each([
    ['photo.png', jpeg, 'type'],
    ['letter.jpg', pdf, 'type'],
    ['letter.pdf', 'Dear sir', 'type'],
    ['letter.pdf', ` ${pdf}`, 'type'],
    ['letter.pdf.exe', pdf, 'type'],
    ['letter', pdf, 'type'],
    ['page.html', '<script>', 'type'],
    ['picture.svg', '<svg/>', 'type'],
    ['letter.docx', 'PK\u0003\u0004', 'type'],
    ['x.pdf', '%PDF', 'type'],
    ['locked.pdf', locked, 'locked'],
    ['locked late.pdf', `${late(65_400)}${locked}`, 'locked'],
    ['locked over two chunks.pdf', `${late(65_536 - pdf.length - 8)}/Encrypt 5 0 R`, 'locked'],
    ['locked in a stream.pdf', `${pdf}<</Type/XRef/Encrypt<</Filter/Standard>>>>`, 'locked'],
    ['empty.pdf', '', 'empty'],
    ['large.pdf', late(10 * 1024 * 1024), 'too-large'],
  ])('%s is refused, and nothing of it stays', async (name, content, fault) => {
    expect(await sent(desk(), { [name]: content })).toEqual([{ name, fault }])
    expect(await filesOf(house.portal)).toEqual([])
  })
})

describe('where a scanner is set up', () => {
  let clamd: Server
  let says = 'stream: OK'
  let url: string
  beforeAll(async () => {
    clamd = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.on('data', (chunk: Buffer) => {
        if (chunk.subarray(-4).equals(Buffer.alloc(4))) socket.end(`${says}\0`)
      })
    }).listen(0, '127.0.0.1')
    await once(clamd, 'listening')
    const address = clamd.address()
    url = `tcp://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
  })
  afterAll(() => clamd.close())
  const scanning = () => ({ ...desk(), scanner: clamdScanner(url) })

  test('a clean paper is kept and says when it was looked through', async () => {
    const on = scanning()
    const draft = await aDraft(on)
    await addDraftPapers(on, draft, await sent(on, { 'a.pdf': pdf }))
    const rows = await house.portal.db.selectFrom('papers').selectAll().execute()
    expect(rows).toMatchObject([{ name: 'a.pdf', scanned_at: on.now }])
    await house.portal.blobs.remove(rows[0]?.blob ?? '')
  })

  test.each([
    ['stream: Eicar FOUND', 'virus'],
    ['stream: ERROR', 'failed'],
  ])('one of which it says "%s" is not kept', async (words, fault) => {
    says = words
    expect(await sent(scanning(), { 'a.pdf': pdf })).toEqual([{ name: 'a.pdf', fault }])
    expect(await filesOf(house.portal)).toEqual([])
  })

  test('none is kept while nobody answers there', async () => {
    const gone = { ...desk(), scanner: clamdScanner('tcp://127.0.0.1:1') }
    expect(await sent(gone, { 'a.pdf': pdf, 'b.png': png })).toMatchObject([{ fault: 'failed' }, { fault: 'failed' }])
    expect(await filesOf(house.portal)).toEqual([])
  })
})
