import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ProofSchema } from '~/app/redaction/prove'
import { aPdf } from '../redaction/pdfs'
import { rights } from './rights'

const secret = 'Marguerite Holloway'
let folder: string
const path = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-prove-'))
  await writeFile(path('clean.pdf'), await aPdf((doc) => void doc.rect(90, 90, 120, 40).fill('black')))
  await writeFile(path('leak.pdf'), await aPdf((doc) => doc.text(`Call ${secret}`)))
  await writeFile(path('strings.txt'), `\ufeff\r\nJoan of Nowhere\r\n\r\n${secret}\r\n`)
  await writeFile(path('black.json'), JSON.stringify([{ page: 0, rects: [[100, 672, 200, 692]], exemption: 'A' }]))
  await writeFile(path('white.json'), JSON.stringify([{ page: 0, rects: [[100, 72, 200, 92]], exemption: 'A' }]))
  await writeFile(path('wrong.json'), JSON.stringify([{ page: -1, rects: [[100, 72, 200]], exemption: secret }]))
  await writeFile(path('broken.json'), '[{"page": 0,')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

// Starting Node, PDFium and six programs takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 60_000 })

const proved = async (file: string, ...more: readonly string[]) => {
  const { code, out, err } = await rights(['prove', path(file), '--absent', path('strings.txt'), ...more])
  return { code, err, proof: out === '' ? undefined : ProofSchema.parse(JSON.parse(out)), out }
}

test('a file that holds nothing hidden passes, and its proof is printed', async () => {
  const { code, err, proof } = await proved('clean.pdf', '--marks', path('black.json'))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(proof).toMatchObject({ passed: true, pages: 1, tooShort: [] })
})

test('a hidden string ends it with 1, told by its line among those that are not blank, never by its words', async () => {
  const { code, proof, out } = await proved('leak.pdf')
  expect(code).toBe(1)
  expect(proof?.channels.find(({ channel }) => channel === 'page text')?.findings).toEqual([
    { hidden: 1, where: 'page 1' },
  ])
  expect(out).not.toContain('Holloway')
})

test('a place that is not black ends it with 1', async () => {
  const { code, proof } = await proved('clean.pdf', '--marks', path('white.json'))
  expect(code).toBe(1)
  expect(proof?.channels.find(({ channel }) => channel === 'render')?.findings).toEqual([
    { hidden: -1, where: 'page 1, mark 1: not black, or not to its edge' },
  ])
})

test('what is no PDF ends it with 1, with the reason in the proof', async () => {
  const { code, proof } = await proved('strings.txt')
  expect(code).toBe(1)
  expect(proof?.channels[0]?.reason).toContain('could not open')
})

test.each([
  ['a PDF that is not there', ['nowhere.pdf'], "nowhere.pdf: this file can't be opened."],
  ['marks that are not there', ['clean.pdf', '--marks', 'nowhere.json'], "nowhere.json: this file can't be opened."],
  ['marks that are no JSON', ['clean.pdf', '--marks', 'broken.json'], 'broken.json: this is not JSON.'],
  [
    'marks of another shape',
    ['clean.pdf', '--marks', 'wrong.json'],
    /wrong\.json: 0\.page: .*\n.*wrong\.json: 0\.rects\.0/,
  ],
])('wrong use ends with 2 and says why: %s', async (_, [file = '', ...more], why) => {
  const { code, out, err } = await proved(file, ...more.map((word) => (word.endsWith('.json') ? path(word) : word)))
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(why)
  expect(err).not.toContain('Holloway')
})

test('a program that nobody knows is wrong use', async () => {
  const { code, err } = await proved('clean.pdf', '--need', 'poppler,acrobat')
  expect(code).toBe(2)
  expect(err).toBe('--need poppler,acrobat is not a list of programs. There are: poppler, qpdf.\n')
})

test('--help says what each option is', async () => {
  const { code, out } = await rights(['prove', '--help'])
  expect(code).toBe(0)
  for (const option of ['<file>', '--absent <file>', '--marks <file>', '--need <programs>'])
    expect(out).toContain(option)
})
