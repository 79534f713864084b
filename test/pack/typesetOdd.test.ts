import { expect, test } from 'vitest'
import { heading, keyvalue, paragraph } from '~/app/pack/tree'
import { breakLines } from '~/app/pack/typeset/lines'
import { linesOf } from '~/app/pack/typeset/plainLines'
import { startRuler } from '~/app/pack/typeset/ruler'
import { sheetFor } from '~/app/pack/typeset/style'
import { flat, nodesOf, readPdf, untaggedText, wordsOf } from './read'
import { setVolumes } from './setVolumes'
import { note, section, treeOf } from './volumesTree'

const readFirst = async (tree: Parameters<typeof setVolumes>[0], options: Parameters<typeof setVolumes>[1] = {}) => {
  const { volumes } = await setVolumes(tree, options)
  return { bytes: volumes[0] ?? new Uint8Array(), read: await readPdf(volumes[0] ?? new Uint8Array()) }
}

test('a row of a thousand columns is set as a table of a thousand lines, each value with its heading', async () => {
  const columns = Array.from({ length: 1000 }, (_, index) => index + 1)
  const { read } = await readFirst(
    treeOf(
      section('wide', 'A wide table', [
        {
          kind: 'table',
          caption: 'Everything',
          head: columns.map((column) => `Column ${column}`),
          widths: columns.map(() => 1),
          rows: [columns.map((column) => [`value ${column}`])],
        },
      ]),
    ),
  )
  const rows = read.pages.flatMap((page) => nodesOf(page.tree, 'TR')).map((row) => flat(row.text))
  expect(rows.filter((row) => row !== '')).toEqual(columns.map((column) => `Column ${column} value ${column}`))
  expect(read.pages.filter((page) => page.lowest < 74)).toEqual([])
})

test('a table\u2019s header that is taller than a page ends, and so does a row', async () => {
  const { read, bytes } = await readFirst(
    treeOf(
      section('tall', 'A tall table', [
        {
          kind: 'table',
          caption: 'Tall',
          head: [note(900), 'Other'],
          widths: [1, 1],
          rows: [
            [['short'], [note(900)]],
            [['last'], ['one']],
          ],
        },
      ]),
    ),
  )
  expect(wordsOf(read).match(/word\d{5}/g)).toHaveLength(1800)
  expect(flat(wordsOf(read))).toContain('last one')
  expect(await untaggedText(bytes)).toBe(0)
})

test.each(['standard', 'large'] as const)(
  'an empty section and a section of one word are set in %s print',
  async (print) => {
    const { read } = await readFirst(
      treeOf(section('none', 'Nothing', []), section('one', 'One', [paragraph('word')])),
      { print },
    )
    expect(read.pages.flatMap((page) => nodesOf(page.tree, 'H1')).map((node) => flat(node.text))).toEqual([
      'Our answer',
      'What is in this pack',
      'Nothing',
      'One',
    ])
  },
)

test('a volume that goes on in the midst of a heading\u2019s matter says that heading again, so that none is skipped', async () => {
  const parts = Array.from({ length: 30 }, (_, index) => [heading(3, `Part ${index + 1}`), paragraph(note(90))])
  const tree = treeOf(section('one', 'One section', [heading(2, 'One long thing'), ...parts.flat()]))
  const { volumes } = await setVolumes(tree, { pagesAVolume: 4 })
  expect(volumes.length).toBeGreaterThan(2)
  for (const bytes of volumes.slice(1)) {
    const { pages } = await readPdf(bytes)
    expect(nodesOf(pages[0]?.tree, 'H2').map((node) => flat(node.text))).toEqual(['One long thing'])
    expect(pages.flatMap((page) => nodesOf(page.tree, 'H3')).length).toBeGreaterThan(0)
  }
})

test('no heading is the last thing on a page, wherever it comes to stand', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => [
    ...Array.from({ length: (index * 7) % 23 }, () => paragraph('A line.')),
    heading(2, `Heading ${index}`),
    ...(index % 3 === 0 ? [heading(3, `Below ${index}`)] : []),
    ...(index % 2 === 0 ? keyvalue([{ label: 'Label', value: ['value'] }]) : [paragraph('What it heads.')]),
  ])
  const { read } = await readFirst(treeOf(section('one', 'One section', lines.flat())))
  expect(read.pages.length).toBeGreaterThan(20)
  const last = read.pages.map((page) => flat(page.text).replace(/ HAR-2026-0042, page \d+ of \d+$/, ''))
  expect(last.filter((text) => /(Heading|Below) \d+$/.test(text))).toEqual([])
})

test('plain words are broken where all others are', () => {
  const { ruler } = startRuler()
  const { body, strong } = sheetFor({ print: 'standard' }).styles
  const texts = [
    'a',
    'in one line',
    'Averyveryverylongwordindeed',
    note(60),
    'The worker said: "no" - and left (at 5).'.repeat(9),
  ]
  for (const text of texts) {
    for (const style of [body, strong]) {
      for (const width of [30, 90, 211.5, 471]) {
        const shown = (lines: ReturnType<typeof breakLines>) =>
          lines.map((line) =>
            line.map(({ text, face, size, colour, x, width }) => [text, face, size, colour, x, width.toFixed(6)]),
          )
        expect(shown(linesOf([text], style, width, ruler))).toEqual(shown(breakLines([text], style, width, ruler)))
      }
    }
  }
})
