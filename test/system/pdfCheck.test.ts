import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFArray, PDFDict } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkPdf } from '~/app/pack/check/checkPdf'
import { qpdf } from '~/app/pack/check/readers/qpdf'
import { builtPack } from '../kit/builtPack'
import { goodPack, name, planted } from '../pack/check/plant'
import { bare, spokenWords } from '../pack/check/spokenWords'
import { accessFacts, aRecord, english, objectionFacts } from '../pack/facts'
import { aPdf, edited } from '../redaction/pdfs'
import { said } from './packsPrograms'
import { madeIn } from './realDocumentsMade'

let folder: string
let good: Uint8Array
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-pdf-check-'))
  good = await goodPack()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// What stands before it is in no index: the file's own says where everything else is.
const lastIndex = /startxref(?=\s+\d+\s+%%EOF\s*$)/

const failed = async (bytes: Uint8Array) => {
  const { results } = await checkPdf(bytes)
  return results.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id)
}

describe('with qpdf, poppler and pdf.js as readers too', () => {
  test.each([
    ['an access pack', accessFacts()],
    ['an objection', objectionFacts()],
  ])('%s has no fault, and all of them have read it', async (_, facts) => {
    const report = await checkPdf((await builtPack(facts, english())).bytes)
    expect(report.results.flatMap(({ faults }) => faults)).toEqual([])
    expect(report.passed).toBe(true)
    expect(report.readers.map((reader) => reader.name)).toEqual(['our own', 'qpdf', 'poppler', 'pdf.js'])
    expect(report.readers.filter(({ version }) => version === null)).toEqual([])
  })

  test('an object that the index of the file does not know is found by qpdf', async () => {
    expect(await failed(edited(good, lastIndex, '9000 0 obj\n<< /A 1 >>\nendobj\nstartxref'))).toEqual(['qpdf'])
  })

  test('words that are not those that are drawn are found by poppler', async () => {
    const spoken = await planted(good, ({ draw }) =>
      draw(0, (content) =>
        content
          .replace('/MCID 0\n>> BDC', '/MCID 0\n>> BDC /Span << /ActualText (Somebody else) >> BDC')
          .replace('EMC', 'EMC EMC'),
      ),
    )
    expect(await failed(spoken)).toEqual(['poppler'])
  })

  test('a page without a place in the structure is found by pdf.js', async () => {
    const loose = await planted(good, ({ page }) => void page(3).delete(name('StructParents')))
    expect(await failed(loose)).toEqual(['parent tree', 'pdf.js'])
  })

  test('an object that is another by the index of the file is found by qpdf', async () => {
    const twice = edited(good, lastIndex, '2 0 obj\n<< /Dests << >> >>\nendobj\nstartxref')
    expect(await failed(twice)).toEqual(expect.arrayContaining(['one revision', 'qpdf']))
  })

  test('a file that qpdf can\u2019t read is said to be one', async () => {
    const { results } = await checkPdf(edited(good, '/Root', '/Boot'), [qpdf])
    expect(results.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id)).toEqual(['readable'])
  })

  test('a font that can\u2019t be read back is found by poppler', async () => {
    const mute = await planted(good, ({ fonts }) => {
      for (const font of fonts()) font.delete(name('ToUnicode'))
    })
    expect(await failed(mute)).toEqual(expect.arrayContaining(['fonts readable', 'poppler']))
  })

  test('a font that is not embedded is found by poppler', async () => {
    const bareFont = await planted(good, ({ fonts }) => {
      for (const font of fonts()) {
        const program = font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict)
        program.lookup(name('FontDescriptor'), PDFDict).delete(name('FontFile2'))
      }
    })
    expect(await failed(bareFont)).toEqual(expect.arrayContaining(['fonts embedded', 'poppler']))
  })

  test('a program that is not installed is a failed check, in words', async () => {
    const { passed, results } = await checkPdf(good, [{ ...qpdf, version: async () => null }])
    expect(passed).toBe(false)
    expect(results.at(-1)).toMatchObject({
      outcome: 'failed',
      faults: [{ says: 'qpdf is not installed: apt install qpdf.' }],
    })
  })
})

describe('what other programs make does not stop it, and has faults', () => {
  test('Chromium, LibreOffice and WeasyPrint', { timeout: 240_000 }, async () => {
    for (const [made, path] of Object.entries(madeIn(folder))) {
      const { passed, pages, results } = await checkPdf(await readFile(path))
      expect({ made, passed }).toEqual({ made, passed: false })
      expect(pages).toBeGreaterThan(0)
      expect(results.find(({ id }) => id === 'metadata')?.outcome).toBe('failed')
      expect(results.flatMap(({ faults }) => faults).filter(({ says }) => says.startsWith('This could not'))).toEqual(
        [],
      )
    }
  })

  test('a scan: a picture and nothing else', async () => {
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEANl9ngAAAAABJRU5ErkJggg==',
      'base64',
    )
    const scan = await aPdf((doc) => void doc.image(picture, 0, 0, { width: 300 }))
    expect(await failed(scan)).toEqual(expect.arrayContaining(['marked', 'tagged', 'title', 'metadata']))
  })
})

describe('reading order', () => {
  const records = Array.from({ length: 9 }, (_, index) =>
    aRecord({ ref: `R${index + 1}`, title: `Visit ${index + 1}` }),
  )

  test.each([
    ['an access pack', accessFacts({ records })],
    ['an objection', objectionFacts()],
  ])('pdftotext reads %s as the structure does, but for what is an artifact', async (_, facts) => {
    const { bytes } = await builtPack(facts, english())
    const file = join(folder, 'order.pdf')
    writeFileSync(file, bytes)
    const spoken = bare(spokenWords(bytes, { contents: true }))
    const aside: string[] = []
    let at = 0
    for (const line of said('pdftotext', '-raw', file, '-').split(/[\n\f]/)) {
      const words = bare(line)
      if (spoken.startsWith(words, at)) at += words.length
      else aside.push(line)
    }
    expect(at).toBe(spoken.length)
    // The foot of each page, and the header row of a table again at the head of a page: a screen reader has had it.
    const again = aside.filter((line) => !/^HAR-2026-0042, page \d+ of \d+$/.test(line))
    expect(again.filter((line) => !spoken.includes(bare(line)))).toEqual([])
    expect(again.length).toBeLessThan(10)
  })
})
