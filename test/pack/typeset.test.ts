import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { compose } from '~/app/pack/compose'
import { noPrograms } from '~/app/redaction/programs/engines'
import { prove } from '~/app/redaction/prove'
import { hiddenWords, redactText } from '~/app/redaction/structured'
import { builtPack } from '../kit/builtPack'
import { accessFacts, anObjection, aRecord, english, objectionFacts } from './facts'
import { flat, nodesOf, readPdf, untaggedText, wordsOf } from './read'
import { setVolumes } from './setVolumes'
import { treeText } from './tree'
import { mixedTree } from './volumesTree'

const manyRecords = (count: number) =>
  Array.from({ length: count }, (_, index) => aRecord({ ref: `R${index + 1}`, title: `Visit ${index + 1}` }))

describe('the same facts', () => {
  test('make the same bytes, and other facts other bytes', async () => {
    const [first, second] = [await builtPack(accessFacts(), english()), await builtPack(accessFacts(), english())]
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
    expect(first.sha256).toBe(second.sha256)
    expect((await builtPack(accessFacts({ version: 2 }), english())).sha256).not.toBe(first.sha256)
  })

  test('carry only the day they were built on', async () => {
    const { bytes } = await builtPack(accessFacts({ builtOn: '2026-11-20' }), english())
    const text = Buffer.from(bytes).toString('latin1')
    expect(text).toContain('D:20261120000000Z')
    expect(text).not.toMatch(/D:(?!20261120000000Z)/)
    expect(text).not.toContain('PDFKit')
  })
})

describe('a typeset pack', () => {
  test('is tagged, titled and in English', async () => {
    const read = await readPdf((await builtPack(accessFacts(), english())).bytes)
    expect(read).toMatchObject({
      title: 'Our answer to your request for your information, HAR-2026-0042, version 1',
      language: 'en-GB',
      marked: true,
    })
    expect(Buffer.from((await builtPack(accessFacts(), english())).bytes).toString('latin1')).toContain(
      '<pdfuaid:part>1',
    )
  })

  test('reads in the order of the tree, every word of it', async () => {
    const facts = accessFacts({ records: manyRecords(12) })
    const { bytes } = await builtPack(facts, english())
    const read = await readPdf(bytes)
    const drawn = flat(
      read.pages
        .map((page) =>
          nodesOf(page.tree, 'Root')
            .map((node) => node.text)
            .join('\n'),
        )
        .join('\n'),
    )
    const squeezed = (text: string) => text.replace(/\s/g, '')
    const wanted = treeText(compose(facts, english()))
      .split('\n')
      .filter((line) => line.trim() !== '')
    let at = 0
    const missing = wanted.filter((line) => {
      // The letterhead stands above the letter's title.
      const place = squeezed(drawn).indexOf(squeezed(line), line === wanted[0] ? 0 : at)
      if (place >= 0 && line !== wanted[0]) at = place
      return place < 0
    })
    expect(missing).toEqual([])
  })

  test('has no word or stroke outside its tags and artifacts', async () => {
    expect(await untaggedText((await builtPack(accessFacts({ records: manyRecords(6) }), english())).bytes)).toBe(0)
  })

  test('has headings without skips, and real lists, tables and links', async () => {
    const read = await readPdf((await builtPack(accessFacts(), english())).bytes)
    const roles = (role: string) => read.pages.flatMap((page) => nodesOf(page.tree, role))
    const levels = read.pages.flatMap((page) => headingLevels(page.tree))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1)).toEqual([])
    const filled = (role: string) => roles(role).filter((node) => node.children.length > 0)
    expect(roles('L').length).toBeGreaterThan(8)
    expect(filled('LBody').every((body) => body.text.trim() !== '')).toBe(true)
    expect(roles('Table').length).toBeGreaterThan(15)
    // Seen from one page, cells that stand on another have nothing in them.
    expect(filled('TH').length).toBeGreaterThan(50)
    expect(filled('TH').filter((cell) => cell.text.trim() === '')).toEqual([])
    expect(roles('Link').every((link) => link.text.trim() !== '')).toBe(true)
    expect(read.pages.flatMap((page) => page.links).length).toBe(roles('Link').length)
  })

  test('gives every header cell its scope', async () => {
    const { bytes } = await builtPack(accessFacts(), english())
    const text = Buffer.from(bytes).toString('latin1')
    const headers = text.match(/\/S \/TH\b/g)?.length ?? 0
    expect(headers).toBeGreaterThan(50)
    expect(text.match(/\/Scope \/(Row|Column)/g)?.length).toBe(headers)
  })

  test('has contents whose page numbers are where the sections start', async () => {
    const read = await readPdf((await builtPack(accessFacts({ records: manyRecords(30) }), english())).bytes)
    const contents = read.pages.find((page) => page.text.startsWith('What is in this pack'))?.text ?? ''
    for (const { title } of read.bookmarks.slice(2)) {
      const number = Number(new RegExp(`${title.replace(/[()]/g, '\\$&')}\\s*(\\d+)`).exec(contents)?.[1])
      const found = nodesOf(read.pages[number - 1]?.tree, 'H1').map((node) => flat(node.text))
      expect(found).toContain(title)
    }
    expect(read.bookmarks.find((item) => item.title === 'The records')?.items).toHaveLength(30)
  })

  test('numbers its pages', async () => {
    const { bytes, pages } = await builtPack(objectionFacts(), english())
    const read = await readPdf(bytes)
    expect(read.pages).toHaveLength(pages)
    const unnumbered = read.pages.filter(
      (page, index) => !page.text.includes(`HAR-2026-0042, page ${index + 1} of ${pages}`),
    )
    expect(unnumbered).toEqual([])
  })

  test('repeats a table\u2019s header on each page for the eye, and once for a screen reader', async () => {
    const { volumes } = await setVolumes(mixedTree())
    const read = await readPdf(volumes[0] ?? new Uint8Array())
    const pages = read.pages.filter((page) => flat(page.text).includes('Reference Title Source'))
    expect(pages.length).toBeGreaterThan(2)
    const real = pages.flatMap((page) => nodesOf(page.tree, 'TH').filter((cell) => flat(cell.text) === 'Reference'))
    expect(real).toHaveLength(1)
  })

  test('embeds every font it uses', async () => {
    const { bytes } = await builtPack(accessFacts(), english())
    const text = Buffer.from(bytes).toString('latin1')
    expect(text).not.toMatch(/\/Subtype \/Type1\b/)
    expect(text.match(/\/FontFile2/g)?.length).toBe(text.match(/\/Subtype \/Type0/g)?.length)
  })
})

describe('names and notes of every kind', () => {
  const withField = (text: string) =>
    accessFacts({ records: [aRecord({ fields: [{ name: 'value', label: 'Value', segments: [{ text }] }] })], key: [] })

  test.each([
    ['Welsh', 'Siŵan Prŷs o Lŷn'],
    ['Greek', 'Ελένη Παπαδοπούλου'],
    ['Cyrillic', 'Жанна Щербак'],
    ['Polish', 'Łucja Żółć'],
    ['Vietnamese', 'Nguyễn Thị Hường'],
    ['mark-up', '<b>Not bold</b> & {{name}}'],
    ['a very long name', 'Wolfeschlegelstein'.repeat(17)],
  ])('%s', async (_, text) => {
    const read = wordsOf(await readPdf((await builtPack(withField(text), english())).bytes))
    expect(read.replace(/\s/g, '').normalize('NFC')).toContain(text.replace(/\s/g, ''))
  })

  test('a letter that no font has is written as its number, never an empty box', async () => {
    const read = wordsOf(await readPdf((await builtPack(withField('Name: 𓀀'), english())).bytes))
    expect(read).toContain('Name: [U+13000]')
  })

  test('lines stay apart', async () => {
    const read = await readPdf((await builtPack(withField('first line\nsecond line\r\nthird'), english())).bytes)
    expect(wordsOf(read)).toContain('first line second line third')
  })

  test('a note of 40,000 characters runs over its pages whole, and stops above the foot', async () => {
    const note = Array.from({ length: 4000 }, (_, index) => `word${String(index).padStart(4, '0')}`).join(' ')
    const { bytes, pages } = await builtPack(withField(note), english())
    expect(wordsOf(await readPdf(bytes)).replace(/HAR-2026-0042, page \d+ of \d+ ?/g, '')).toContain(note)
    expect(pages).toBeLessThan(40)
  })

  test('a long letter, list or note stops above the foot of every page', async () => {
    const long = 'A sentence of some length, said again and again. '.repeat(300)
    const access = await readPdf((await builtPack({ ...withField(long), asked: long }, english())).bytes)
    const objection = objectionFacts({ objection: anObjection({ grounds: long }) })
    const letter = await readPdf((await builtPack(objection, english())).bytes)
    expect([...access.pages, ...letter.pages].filter((page) => page.lowest < 74)).toEqual([])
  })

  test('a title with an ampersand leaves the metadata well formed', async () => {
    const tree = compose(accessFacts(), english())
    const { volumes } = await setVolumes(tree, { title: 'A & B <c>' })
    const text = Buffer.from(volumes[0] ?? '').toString('latin1')
    expect(text).toContain('<rdf:li xml:lang="x-default">A and B c</rdf:li>')
  })
})

describe('redacted words', () => {
  const note = 'Priya said that Marguerite Holloway shouted at her.'
  const marks = [{ field: 'note', start: 16, end: 35, exemption: 'S2-16' }]
  const packOf = (segments: ReturnType<typeof redactText>) =>
    builtPack(accessFacts({ records: [aRecord({ fields: [{ name: 'note', label: 'Note', segments }] })] }), english())

  test('are nowhere in the finished pack, and the proof finds them where redaction is left out', async () => {
    const hidden = hiddenWords(note, marks)
    expect(hidden).toEqual(['Marguerite Holloway'])
    const redacted = await packOf(redactText(note, marks, () => 'A'))
    const sha256 = createHash('sha256').update(redacted.bytes).digest('hex')
    expect(await prove(redacted.bytes, hidden)).toMatchObject({ passed: true, sha256 })
    const left = await prove((await packOf([{ text: note }])).bytes, hidden, { engines: noPrograms })
    expect(left.channels.filter((channel) => !channel.passed).map((channel) => channel.channel)).toEqual([
      'page text',
      'glyph numbers',
    ])
  })

  test('leave a mark of the same width whatever their length', async () => {
    const pack = async (text: string) =>
      packOf(
        redactText(
          `Ask ${text} now`,
          [{ field: 'note', start: 4, end: 4 + text.length, exemption: 'S2-16' }],
          () => 'A',
        ),
      )
    expect((await pack('Al')).sha256).toBe((await pack('Marguerite Holloway of Sluice Lane')).sha256)
  })
})

const headingLevels = (node: ReturnType<typeof nodesOf>[number] | undefined): readonly number[] => {
  if (!node) return []
  const level = /^H([1-3])$/.exec(node.role)?.[1]
  return [...(level ? [Number(level)] : []), ...node.children.flatMap(headingLevels)]
}
