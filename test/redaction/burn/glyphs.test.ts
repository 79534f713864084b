import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Rect } from '~/app/redaction/mark'
import { openPool, type Pool } from '~/app/redaction/threads/pool'
import { markOn } from '../../kit/attacks/attack'
import { aDocument } from '../../kit/attacks/parts/document'
import { line } from '../../kit/attacks/parts/letter'
import { aPdf, edited } from '../pdfs'
import { burned } from './burned'
import { pagesOf } from './readings'

let pool: Pool
beforeAll(() => {
  pool = openPool({ threads: 2 })
})
afterAll(() => pool.close())

const wordsOf = async (bytes: Uint8Array, ...rects: readonly Rect[]) => {
  const { bytes: after, ...rest } = await burned(bytes, { marks: rects.map((rect) => markOn(0, rect)), pool })
  const [page = ''] = await pagesOf(after)
  return { ...rest, words: page.replace(/\s+/g, ' ').trim() }
}

describe('letters of every kind come through', () => {
  test.each([
    ['accents, as one letter and as letters of their own', 'Tŷ Gŵyr Sia\u0302n'],
    ['quotation marks, dashes and the pound', '“The family’s” — £12.50'],
    ['Greek and Cyrillic', 'Ελένη Соколова'],
    ['letters beyond U+FFFF', 'x\u{1F600}y \u{1D538}\u{1D539}'],
    ['ligatures', 'office affluent ﬁnd'],
  ])('%s', async (_, text) => {
    const bytes = await aPdf((doc) => void doc.fontSize(14).text(text, 72, 72))
    expect((await wordsOf(bytes)).words.normalize('NFKC')).toBe(text.normalize('NFKC'))
  })
})

test('a ligature whose letters Ghostscript wrote with their bytes the wrong way round is read, hidden and kept rightly', async () => {
  const text = 'Gri\ufb03ths of \ufb01ve o\ufb00ers, Griffiths'
  const right = await aPdf((doc) => void doc.fontSize(14).text(text, 72, 72), { compress: false })
  const wrong = [
    ['fb03', '660066006900'],
    ['fb01', '66006900'],
    ['fb00', '66006600'],
  ].reduce((bytes, [from = '', to = '']) => edited(bytes, `<${from}>`, `<${to}>`), right)
  expect((await wordsOf(wrong)).words).toBe('Griffiths of five offers, Griffiths')
  const { hidden, words } = await wordsOf(wrong, [70, 792 - 90, 126, 792 - 72])
  expect(hidden).toEqual([{ words: 'Griffiths', whole: true }])
  expect(words).not.toContain('\ufffd')
})

test('a glyph of which the file does not say what letter it is goes whole with its mark, and is read from the picture', async () => {
  const named = await aPdf((doc) => {
    doc.fontSize(16).text('An ordinary sentence stands here to be read.', 72, 72)
    doc.text('SECRETIVE remark', 72, 120)
  })
  const nameless = edited(named, /\/ToUnicode \d+ 0 R/g, '')
  // Across the first word's upper half alone, its last letter only begun.
  const { words, hidden } = await wordsOf(nameless, [70, 792 - 134, 158, 792 - 128])
  expect(words).toContain('ordinary sentence stands here')
  expect(words).toContain('remark')
  expect(words).not.toMatch(/SECRET|TIVE/)
  expect(words).not.toContain('\u0003')
  expect(hidden.length).toBeLessThanOrEqual(1)
})

test('what a mark hides leaves its neighbours every letter', async () => {
  const bytes = await aPdf((doc) => void doc.font('Courier').fontSize(10).text('before SECRET after', 72, 72))
  // Letters of six points; the rectangle ends where the neighbours' spaces begin.
  const { words, hidden } = await wordsOf(bytes, [72 + 7 * 6, 792 - 82, 72 + 13 * 6, 792 - 72])
  expect(words).toMatch(/^before .* after$/)
  expect(words).not.toContain('SECRET')
  expect(hidden).toEqual([{ words: 'SECRET', whole: true }])
})

test('words in letters that the text layer’s font lacks are each said to be something', async () => {
  const bytes = aDocument({
    pages: [
      {
        content: `${line(60, 700, 'before')} BT /F3 20 Tf 60 650 Td <0102> Tj ET ${line(60, 600, 'after')}`,
        fonts: '/F3 100 0 R',
      },
    ],
    objects: {
      100: '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar 2 /Widths [1000 1000] /Encoding << /Type /Encoding /Differences [1 /a /b] >> /CharProcs << /a 101 0 R /b 101 0 R >> /Resources << >> /ToUnicode 102 0 R >>',
      101: { bytes: '1000 0 0 0 900 900 d1 100 100 700 100 re 100 400 700 100 re 400 0 100 900 re f' },
      102: {
        bytes:
          '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /C def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <01> <674E> <02> <660E> endbfchar endcmap end end',
      },
    },
  })
  const { words } = await wordsOf(bytes)
  expect(words).toBe('before \ufffd\ufffd after')
})
