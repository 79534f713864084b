import { expect, test } from 'vitest'
import { channels } from '~/app/redaction/channels/all'
import { findEngines, noPrograms } from '~/app/redaction/programs/engines'
import { type ProofOptions, prove, proveWith } from '~/app/redaction/prove'
import { leaks, secret } from '../redaction/channels/leaks'
import { aPdf, edited } from '../redaction/pdfs'

const compulsory = ['poppler', 'qpdf'] as const
const failedIn = async (bytes: Uint8Array, hidden: readonly string[], options: ProofOptions = {}) => {
  const { channels } = await prove(bytes, hidden, options)
  return channels.filter(({ passed }) => !passed).map(({ channel }) => channel)
}

test('a clean file passes with every program, and the proof names them with their versions', async () => {
  const proof = await prove(await aPdf((doc) => doc.text('Hello')), [secret], { compulsory })
  expect(proof.passed).toBe(true)
  expect(proof.absent).toEqual([])
  expect(proof.channels).toHaveLength(channels.length)
  const version = expect.stringMatching(/^\d+\.\d+/)
  expect(proof.provedWith).toEqual(
    expect.arrayContaining([
      { name: 'poppler', version },
      { name: 'qpdf', version },
    ]),
  )
})

test('words set in another order than they are read are found by poppler alone', async () => {
  const bytes = await aPdf((doc) => {
    doc.text('Holloway', 140, 72, { lineBreak: false }).text('nothing else', 72, 300, { lineBreak: false })
    doc.text('Marguerite', 72, 72, { lineBreak: false })
  })
  expect(await failedIn(bytes, [secret])).toEqual(['poppler text'])
  expect(await failedIn(bytes, [secret], { engines: noPrograms })).toEqual([])
})

test('an index that says less than the file holds is found by qpdf alone', async () => {
  const bytes = await aPdf((doc) => doc.text('Hello'))
  const size = Number(/\/Size (\d+)/.exec(Buffer.from(bytes).toString('latin1'))?.[1])
  const broken = edited(bytes, /\/Size \d+/, `/Size ${size + 1}`)
  expect(await failedIn(broken, [])).toEqual(['qpdf'])
  expect(await failedIn(broken, [], { engines: noPrograms })).toEqual([])
})

test('words in streams are found in the file as qpdf writes it', async () => {
  const bytes = await aPdf((doc) => doc.text(`Call ${secret}`))
  expect(await failedIn(bytes, [secret])).toEqual(['page text', 'glyph numbers', 'poppler text', 'qpdf'])
})

test('a mark that is not black is seen by poppler, where PDFium is not asked', async () => {
  const leak = await leaks.render?.()
  const options = { hidden: [], marks: leak?.marks ?? [] }
  const others = channels.filter(({ name }) => name !== 'render')
  const proof = await proveWith(others, leak?.bytes ?? new Uint8Array(), options)
  expect(proof.channels.filter(({ passed }) => !passed)).toEqual([
    {
      channel: 'poppler render',
      passed: false,
      findings: [{ hidden: -1, where: 'page 1, mark 1: not black, or not to its edge' }],
    },
  ])
})

test.each([0, 90, 180, 270])('marks on a page turned by %d degrees are found where they are', async (rotate) => {
  const bytes = await aPdf((doc) => {
    Reflect.set(doc.page.dictionary.data, 'Rotate', rotate)
    doc.rect(100, 200, 150, 40).fill('black')
  })
  const mark = (x: number) => [{ page: 0, rects: [[x, 792 - 235, x + 130, 792 - 205] as const], exemption: 'A' }]
  expect(await failedIn(bytes, [], { marks: mark(110) })).toEqual([])
  expect(await failedIn(bytes, [], { marks: mark(130) })).toEqual(['render', 'poppler render'])
})

test('what is no PDF fails in every program', async () => {
  const failed = await failedIn(new Uint8Array(Buffer.from('hello')), [], { compulsory })
  expect(failed).toEqual(expect.arrayContaining(['poppler text', 'qpdf']))
})

test('the machine says which programs it has', async () => {
  expect(await findEngines()).toEqual({ poppler: expect.any(String), qpdf: expect.any(String) })
})
