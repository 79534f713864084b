import { describe, expect, test } from 'vitest'
import { type Block, keyvalue, paragraph, type Table } from '~/app/pack/tree'
import { aTree } from './aTree'
import { flat, readPdf, untaggedText, wordsOf } from './read'
import { glyphsOf } from './scriptsRead'
import { setVolumes } from './setVolumes'

const set = async (blocks: readonly Block[]) => {
  const { volumes, said } = await setVolumes(aTree(blocks))
  const bytes = volumes[0] ?? new Uint8Array()
  return { bytes, pages: said.pages, read: await readPdf(bytes) }
}

/** The words of what was set, without the running foot and, as lines break where they must, without spaces. */
const squeezed = (text: string): string => text.replace(/\s/g, '')
const body = (read: Awaited<ReturnType<typeof readPdf>>): string =>
  squeezed(wordsOf(read).replace(/HAR-2026-0042, page \d+ of \d+/g, ''))

const field = (text: string): readonly Block[] => [paragraph(text), ...keyvalue([{ label: 'Value', value: [text] }])]

describe('what sources hold', () => {
  test.each([
    ['an HTML fragment', '<script>alert("x")</script>&amp;', undefined],
    ['what looks like a blank of a template', '{{name}} $& $1 <%= x %>', undefined],
    ['a null and control characters', 'Na\u0000me\u0007 \u001b[31mred', 'Name [31mred'],
    [
      'a very long address on the web',
      `https://example.org/${'a-long-path/'.repeat(60)}?q=${'x'.repeat(500)}`,
      undefined,
    ],
    ['a name of 300 letters without a space', 'Wolfeschlegelstein'.repeat(17).slice(0, 300), undefined],
    ['an Arabic word of 300 letters', 'محمدعلي'.repeat(43).slice(0, 300), undefined],
    ['a Chinese sentence of 300 letters', '王小明李大力'.repeat(50), undefined],
    ['a Devanagari word of 300 letters', 'प्रियाशर्मा'.repeat(27), undefined],
    ['a letter and its accent apart', 'Si\u0077\u0302an Pry\u0302s', 'Siŵan Prŷs'],
    ['an accent on nothing', '1 \u0301 alone', undefined],
    ['joiners of nothing', 'Jo\u200dhn\u200c \ufeffSmith\u00ad', 'John Smith'],
    ['half of a character', 'left \ud83d right \udc00', 'left [U+D83D] right [U+DC00]'],
    ['pictures', 'Thumbs 👍🏽 and 👨‍👩‍👧', 'Thumbs [U+1F44D][U+1F3FD] and [U+1F468][U+1F469][U+1F467]'],
    ['letters of a script with no face', 'Name: ᚠᚢ ꦗꦮ', 'Name: [U+16A0][U+16A2] [U+A997][U+A9AE]'],
    ['what Unicode keeps for nobody', 'a\ufffeb\uffffc\ufdd0', 'a[U+FFFE]b[U+FFFF]c[U+FDD0]'],
    ['a character that turns a line round', 'file \u202Egpj.exe', 'file [U+202E]gpj.exe'],
    ['marks of direction', '\u200fDavid\u2066 Levy\u2069\u202a', 'David Levy'],
    ['spaces that do not break', 'SW1A\u00a01AA \u202f10', 'SW1A 1AA 10'],
  ])('%s', async (_, given, wanted = given) => {
    const { bytes, read } = await set(field(given))
    const found = body(read)
      .normalize('NFC')
      .replace(/\u200b/g, '')
    expect(found.split(squeezed(wanted).normalize('NFC')).length).toBe(3)
    expect((await glyphsOf(bytes)).boxes).toBe(0)
    expect(await untaggedText(bytes)).toBe(0)
  })

  test('an empty field leaves its label, and an empty name its line', async () => {
    const { read } = await set([...keyvalue([{ label: 'Middle name', value: [''] }]), paragraph('')])
    expect(wordsOf(read)).toContain('Middle name')
  })

  test('a note of 40,000 characters stands there whole, above the foot of every page', async () => {
    const note = Array.from({ length: 4000 }, (_, index) => `word${String(index).padStart(4, '0')}`).join(' ')
    const { read } = await set(keyvalue([{ label: 'Note', value: [note] }]))
    expect(body(read)).toContain(squeezed(note))
    expect(read.pages.filter(({ lowest }) => lowest < 74)).toEqual([])
  })

  test('a record of 1,000 fields shows each with its label', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => ({ label: `Field ${index}.`, value: [`value ${index};`] }))
    const { read } = await set(keyvalue(rows))
    const found = body(read)
    expect(rows.filter(({ label, value }) => !found.includes(squeezed(label + value.join(''))))).toEqual([])
  })

  test('a row of 1,000 columns shows each cell under its heading', async () => {
    const columns = Array.from({ length: 1000 }, (_, index) => index)
    const table: Table = {
      kind: 'table',
      caption: 'All rows',
      head: columns.map((column) => `Column ${column}:`),
      widths: columns.map(() => 1),
      rows: [columns.map((column) => [`first ${column};`]), columns.map((column) => [`second ${column};`])],
    }
    const { read } = await set([table])
    const found = body(read)
    for (const row of ['first', 'second']) {
      const lost = columns.filter((column) => !found.includes(squeezed(`Column ${column}: ${row} ${column};`)))
      expect(lost).toEqual([])
    }
  })

  test('a heading and its bookmark are as clean as the text', async () => {
    const { read } = await set([{ kind: 'heading', level: 2, text: 'Jo\u0000hn \u202Egpj\u200f' }, paragraph('x')])
    expect(flat(wordsOf(read))).toContain('John [U+202E]gpj')
    const titles = read.bookmarks.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)])
    expect(titles).toContain('John [U+202E]gpj')
  })
})
