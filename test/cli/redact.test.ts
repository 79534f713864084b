import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ProofSchema } from '~/app/redaction/prove'
import { pagesOf } from '../redaction/burn/readings'
import { aPdf } from '../redaction/pdfs'
import { rights } from './rights'

const secret = 'Marguerite Holloway'
// Where pdfkit sets a line at (72, 72): twelve points high, on a page of 612 by 792.
const mark = { page: 0, rects: [[100, 706, 280, 722]], exemption: 'S2-16' }
let folder: string
const path = (name: string) => join(folder, name)
const give = (name: string, holds: unknown) =>
  writeFile(path(name), typeof holds === 'string' ? holds : JSON.stringify(holds))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-redact-'))
  const once = await aPdf(
    (doc) => void doc.fontSize(12).text(`Call ${secret}`, 72, 72).text('about the bus pass', 72, 100),
  )
  await writeFile(path('once.pdf'), once)
  const twice = await aPdf((doc) => void doc.fontSize(12).text(`Call ${secret}`, 72, 72).text(`Ask ${secret}`, 72, 100))
  await writeFile(path('twice.pdf'), twice)
  await give('noise.pdf', `%PDF-1.7\n${secret}`)
  await give('marks.json', [mark])
  await give('allowed.txt', `\ufeff${secret}\r\n\r\n`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

// Starting Node and its threads takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 60_000 })

const redacted = async (file: string, marks: string, ...more: readonly string[]) => {
  const before = await readdir(folder)
  const args = ['redact', path(file), '--marks', path(marks), '--out', path('out.pdf'), ...more]
  const said = await rights(args)
  const made = (await readdir(folder)).filter((name) => !before.includes(name))
  return { ...said, made }
}

test('what is marked goes, the proof is printed, and nothing else is left behind', async () => {
  const { code, out, err, made } = await redacted('once.pdf', 'marks.json')
  expect({ code, err, made }).toEqual({ code: 0, err: '', made: ['out.pdf'] })
  const [page = ''] = await pagesOf(new Uint8Array(await readFile(path('out.pdf'))))
  expect(page).toContain('about the bus pass')
  expect(page).not.toMatch(/Marguerite|Holloway/)
  expect(ProofSchema.parse(JSON.parse(out)).passed).toBe(true)
  expect(out).not.toContain('Holloway')
})

describe('what is hidden in one place and shown in another', () => {
  test('fails: nothing is written, and a file that stood there is as it was', async () => {
    await give('out.pdf', 'kept')
    const { code, out, err, made } = await redacted('twice.pdf', 'marks.json')
    expect({ code, made }).toEqual({ code: 1, made: [] })
    expect(err).toMatch(/out\.pdf was not written: the proof failed/)
    expect(ProofSchema.parse(JSON.parse(out)).passed).toBe(false)
    expect(out + err).not.toContain('Holloway')
    expect(await readFile(path('out.pdf'), 'utf8')).toBe('kept')
  })

  test('passes where somebody has said that it may be, in a file with a byte order mark and Windows line ends', async () => {
    const { code, err } = await redacted('twice.pdf', 'marks.json', '--allow', path('allowed.txt'))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [page = ''] = await pagesOf(new Uint8Array(await readFile(path('out.pdf'))))
    expect(page.match(/Holloway/g)).toHaveLength(1)
  })
})

describe('ends with 1, says why in plain words, and writes nothing', () => {
  test.each<[string, string, unknown, RegExp]>([
    ['a file that is no PDF', 'noise.pdf', [mark], /noise\.pdf was not redacted\. It is not a PDF/],
    ['marks that are not there', 'once.pdf', undefined, /given\.json can't be read/],
    ['marks that are no JSON', 'once.pdf', '[{"page"', /given\.json is not JSON/],
    [
      'a corner that is no number',
      'once.pdf',
      [{ ...mark, rects: [[Number.NaN, 1, 2, 3]] }],
      /0\.rects\.0\.0: each corner/,
    ],
    [
      'an inverted rectangle',
      'once.pdf',
      [{ ...mark, rects: [[280, 722, 100, 706]] }],
      /Page 1: A mark is not a rectangle/,
    ],
    ['a mark on no page', 'once.pdf', [{ ...mark, page: 7 }], /Page 8: A mark is on a page that the document does not/],
    [
      'a mark off its page',
      'once.pdf',
      [{ ...mark, rects: [[9000, 9000, 9100, 9020]] }],
      /Page 1: A mark lies off its page/,
    ],
  ])('%s', async (_, file, marks, why) => {
    await rm(path('out.pdf'), { force: true })
    await rm(path('given.json'), { force: true })
    if (marks !== undefined) await give('given.json', marks)
    const { code, err, made } = await redacted(file, 'given.json')
    expect({ code, made }).toEqual({ code: 1, made: [] })
    expect(err).toMatch(why)
    expect(err).not.toMatch(/Holloway|\n\s+at /)
  })

  test('an OUT in a folder that is not there', async () => {
    const { code, out, err } = await rights([
      'redact',
      path('once.pdf'),
      '--marks',
      path('marks.json'),
      '--out',
      path('no/out.pdf'),
    ])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/can't be written: there is no folder/)
  })
})

test('without marks or OUT it is wrong use', async () => {
  const { code, err } = await rights(['redact', path('once.pdf')])
  expect(code).toBe(2)
  expect(err).toMatch(/--marks <file>/)
})
