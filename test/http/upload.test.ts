import { describe, expect, test } from 'vitest'
import { readUpload } from '~/app/http/upload.server'
import { bodyLimitFor } from '~/app/http/uploadLimits'

const boundary = 'frontier'
const field = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const file = (name: string, content: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n${content}\r\n`
const end = `--${boundary}--\r\n`

const form = (body: string, type = `multipart/form-data; boundary=${boundary}`) =>
  new Request('http://localhost/', { method: 'POST', headers: { 'content-type': type }, body })

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

test('a file comes with the fields round it, byte for byte', async () => {
  const sent = await readUpload(
    form(field('onceKey', 'k1') + file('file.pdf', '%PDF-1.7 é') + field('source', 'x') + end),
    100,
  )
  expect(sent).toMatchObject({ fields: { onceKey: 'k1', source: 'x' }, file: { name: 'file.pdf' }, fault: null })
  expect(text(sent.file?.bytes)).toBe('%PDF-1.7 é')
})

test.each([
  ['C:\\\\Users\\\\me\\\\Case notes.pdf', 'Case notes.pdf'],
  ['/papers/notes.pdf', 'notes.pdf'],
  ['../../../etc/passwd', 'passwd'],
  ['Zoë’s file.pdf', 'Zoë’s file.pdf'],
  ['x'.repeat(300), 'x'.repeat(200)],
])('of a file name only its last part is kept: %s', async (name, kept) => {
  expect((await readUpload(form(file(name, 'x') + end), 100)).file?.name).toBe(kept)
})

test('control characters in a name, which one way of writing it lets through, are left out', async () => {
  const written = file('x', 'y').replace('filename="x"', "filename*=utf-8''a%07b%00.pdf")
  expect((await readUpload(form(written + end), 100)).file?.name).toBe('ab.pdf')
})

test('a file of the largest size is taken, and one byte more is not, but the fields are kept', async () => {
  const sent = (content: string) => readUpload(form(file('a.pdf', content) + field('source', 'Housing') + end), 10)
  expect((await sent('0123456789')).file?.bytes).toHaveLength(10)
  expect(await sent('0123456789+')).toEqual({ fields: { source: 'Housing' }, file: null, fault: 'too-large' })
})

test('a form that breaks off says so, wherever it does', async () => {
  const whole = field('source', 'Housing') + file('a.pdf', 'some words of the file') + end
  for (let length = 1; length < whole.length - 4; length += 1) {
    const sent = await readUpload(form(whole.slice(0, length)), 100)
    expect([length, sent.file, sent.fault]).toEqual([length, null, 'cut-off'])
  }
})

describe('no file', () => {
  test.each([
    ['none was chosen', form(field('source', 'Housing') + file('', '') + end)],
    ['the form has no field for one', form(field('source', 'Housing') + end)],
    ['it is another kind of form', form('source=Housing', 'application/x-www-form-urlencoded')],
  ])('%s', async (_why, request) => {
    expect(await readUpload(request, 100)).toMatchObject({ file: null, fault: null })
  })
})

test('a second file is not taken', async () => {
  const sent = await readUpload(form(file('a.pdf', 'first') + file('b.pdf', 'second') + end), 100)
  expect([sent.file?.name, text(sent.file?.bytes)]).toEqual(['a.pdf', 'first'])
})

test('one door takes documents, whatever way its path is written; every other takes a megabyte', () => {
  const megabyte = 1024 * 1024
  for (const path of [
    '/staff/cases/WAK-1/documents',
    '/Staff/cases/WAK-1/documents/',
    '/staff/cases/x/documents.data',
  ]) {
    expect(bodyLimitFor(path)).toBeGreaterThan(200 * megabyte)
  }
  for (const path of ['/', '/staff/cases/WAK-1', '/staff/cases/WAK-1/documents/d1', '/x/staff/cases/WAK-1/documents']) {
    expect(bodyLimitFor(path)).toBe(megabyte)
  }
})
