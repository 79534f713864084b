import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { dropFiles, readUpload, type Wanted } from '~/app/http/upload.server'
import { bodyLimitFor, trackerLimit } from '~/app/http/uploadLimits'
import { setLogLevel } from '~/app/log.server'
import { type Blobs, folderBlobs } from '~/app/outside/blobs.server'
import { sha256 } from '~/db/hash'
import { field, file, multipart, sentForm } from '../kit/multipart'

let folder: string
let blobs: Blobs
beforeAll(async () => {
  setLogLevel('silent')
  folder = await mkdtemp(join(tmpdir(), 'portal-upload-'))
  blobs = folderBlobs(folder)
})
afterEach(async () => {
  for (const name of await readdir(folder)) await rm(join(folder, name))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const read = (request: Request, wanted: Partial<Wanted<'disliked'>> = {}) =>
  readUpload(request, { blobs, fileBytes: 100, files: 1, look: async () => null, ...wanted })
const kept = () => readdir(folder)

test('a file comes with the fields round it, byte for byte, and lies on the disk under a name of ours', async () => {
  const body = multipart(field('onceKey', 'k1'), file('file.pdf', '%PDF-1.7 é'), field('source', 'x'))
  const { fields, files, fault } = await read(sentForm(body))
  expect([fields, fault]).toEqual([{ onceKey: 'k1', source: 'x' }, null])
  const bytes = Buffer.from('%PDF-1.7 é')
  const [blob = ''] = await kept()
  expect(files).toEqual([{ name: 'file.pdf', kept: { blob, size: bytes.length, sha256: sha256(bytes) } }])
  expect(blob).toMatch(/^[0-9a-f]{32}$/)
  expect(await blobs.read(blob)).toEqual(bytes)
  await dropFiles(blobs, files)
  expect(await kept()).toEqual([])
})

test.each([
  ['C:\\\\Users\\\\me\\\\Case notes.pdf', 'Case notes.pdf'],
  ['/papers/notes.pdf', 'notes.pdf'],
  ['../../../etc/passwd', 'passwd'],
  ['Zoë’s file.pdf', 'Zoë’s file.pdf'],
  ['x'.repeat(300), 'x'.repeat(200)],
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  [' \u200b ', 'file'],
])('of a file name only its last part is shown, as it can be read: %s', async (name, shown) => {
  expect((await read(sentForm(multipart(file(name, 'x'))))).files).toMatchObject([{ name: shown }])
  expect((await kept()).join()).toMatch(/^[0-9a-f]{32}$/)
})

test('control characters in a name, which one way of writing it lets through, are left out', async () => {
  const written = String(file('x', 'y')).replace('filename="x"', "filename*=utf-8''a%07b%00.pdf")
  expect((await read(sentForm(multipart(Buffer.from(written))))).files).toMatchObject([{ name: 'ab.pdf' }])
})

test('a file of the largest size is taken; of one byte more nothing stays, but the fields and the others do', async () => {
  const sent = (content: string) =>
    read(sentForm(multipart(file('a.pdf', content), file('b.pdf', 'small'), field('source', 'Housing'))), {
      fileBytes: 10,
      files: 2,
    })
  expect((await sent('0123456789')).files).toMatchObject([{ kept: { size: 10 } }, { kept: { size: 5 } }])
  expect(await sent('0123456789+')).toMatchObject({
    fields: { source: 'Housing' },
    files: [{ name: 'a.pdf', fault: 'too-large' }, { kept: { size: 5 } }],
    fault: null,
  })
  expect(await kept()).toHaveLength(3)
})

test('a form that breaks off says so, wherever it does, and leaves nothing', async () => {
  const whole = multipart(field('source', 'Housing'), file('a.pdf', 'some words'), file('b.pdf', 'of two files'))
  for (let length = 1; length < whole.length - 4; length += 1) {
    const sent = await read(sentForm(whole.subarray(0, length)), { files: 2 })
    expect([length, sent.files, sent.fault]).toEqual([length, [], 'cut-off'])
  }
  expect(await kept()).toEqual([])
})

test('a connection that dies in the middle of a file leaves nothing', async () => {
  const start = multipart(file('a.pdf', 'x'.repeat(90_000))).subarray(0, 50_000)
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(start),
    pull: (controller) => controller.error(new Error('ECONNRESET')),
  })
  const headers = { 'content-type': 'multipart/form-data; boundary=frontier' }
  const request = new Request('http://localhost/', { method: 'POST', headers, body, duplex: 'half' })
  expect(await read(request, { fileBytes: 100_000 })).toEqual({ fields: {}, files: [], fault: 'cut-off' })
  expect(await kept()).toEqual([])
})

test('what `look` finds wrong with a file is its fault, and nothing of it stays; one that is empty is not looked at', async () => {
  const seen: string[] = []
  const sent = await read(sentForm(multipart(file('a', 'good'), file('b', 'bad'), file('c', ''))), {
    files: 3,
    look: async ({ size }, name) => {
      seen.push(`${name}: ${size}`)
      return name === 'b' ? 'disliked' : null
    },
  })
  expect(sent.files).toMatchObject([
    { name: 'a', kept: { size: 4 } },
    { name: 'b', fault: 'disliked' },
    { name: 'c', fault: 'empty' },
  ])
  expect(seen.toSorted()).toEqual(['a: 4', 'b: 3'])
  expect(await kept()).toHaveLength(1)
})

test('a file that can’t be written is said so, and the form is read to its end all the same', async () => {
  const inTheWay = join(folder, 'a-file')
  await writeFile(inTheWay, '')
  const sent = await read(sentForm(multipart(file('a.pdf', 'x'.repeat(200_000)), field('source', 'Housing'))), {
    blobs: folderBlobs(join(inTheWay, 'under-it')),
    fileBytes: 300_000,
  })
  expect(sent).toEqual({ fields: { source: 'Housing' }, files: [{ name: 'a.pdf', fault: 'failed' }], fault: null })
})

test('a fault while a file is looked at counts as that file’s own', async () => {
  const look = async () => {
    throw new Error('The disk is away')
  }
  expect((await read(sentForm(multipart(file('a.pdf', 'x'))), { look })).files).toEqual([
    { name: 'a.pdf', fault: 'failed' },
  ])
  expect(await kept()).toEqual([])
})

describe('no file', () => {
  test.each([
    ['none was chosen', sentForm(multipart(field('source', 'Housing'), file('', '')))],
    ['the form has no field for one', sentForm(multipart(field('source', 'Housing')))],
    ['it is another kind of form', sentForm(Buffer.from('source=Housing'), 'application/x-www-form-urlencoded')],
  ])('%s', async (_why, request) => {
    expect(await read(request)).toMatchObject({ files: [], fault: null })
  })
})

test('of more files than may come at once none is taken', async () => {
  const files = ['a', 'b', 'c'].map((name) => file(name, name))
  expect((await read(sentForm(multipart(...files)), { files: 3 })).files).toHaveLength(3)
  expect(await read(sentForm(multipart(...files)), { files: 2 })).toMatchObject({ files: [], fault: 'too-many' })
  expect(await kept()).toHaveLength(3)
})

test('one that is kept can be read by nobody else on the machine', async () => {
  await read(sentForm(multipart(file('a', 'secret'))))
  for (const name of await kept()) expect((await stat(join(folder, name))).mode & 0o077).toBe(0)
})

test('the doors for files take many megabytes, whatever way their paths are written; every other takes one', () => {
  const megabyte = 1024 * 1024
  for (const path of [
    '/staff/cases/WAK-1/documents',
    '/Staff/cases/WAK-1/documents/',
    '/staff/cases/x/documents.data',
  ]) {
    expect(bodyLimitFor(path)).toBeGreaterThan(200 * megabyte)
  }
  for (const path of ['/trafford/request/authority', '/follow/papers', '/Follow//papers', '/staff/cases/x/papers']) {
    expect(bodyLimitFor(path)).toBe(200 * megabyte)
  }
  for (const path of ['/staff/imports', '/staff/imports/']) expect(bodyLimitFor(path)).toBe(2 * trackerLimit)
  for (const path of [
    '/',
    '/staff/cases/WAK-1',
    '/staff/cases/WAK-1/documents/d1',
    '/x/staff/cases/WAK-1/documents',
    '/staff/cases/x/papers/1',
    '/trafford/request/name',
    '/trafford/request/authority/x',
    '/follow',
    '/x/follow/papers',
    '/staff/imports/1',
  ]) {
    expect(bodyLimitFor(path)).toBe(megabyte)
  }
})
