import { describe, expect, test } from 'vitest'
import { alike, merged } from '~/app/redaction/burn/read/merge'
import type { ReadWord } from '~/app/redaction/burn/read/reader'
import type { Word } from '~/app/redaction/burn/types'

// The picture has three pixels to a point of the page.
const scale = 3

const word = (text: string, x: number, y: number): Word => ({
  text,
  x,
  y,
  width: text.length * 6,
  size: 10,
  turn: 0,
})
const found = (text: string, x: number, y: number, sure = 90): ReadWord => ({
  text,
  sure,
  left: x * scale,
  top: (y - 8) * scale,
  right: (x + text.length * 6) * scale,
  bottom: y * scale,
})
const said = (paragraphs: ReturnType<typeof merged>) =>
  paragraphs.flat().map((line) => line.map(({ text }) => text).join(' '))
const nothing = { paragraphs: [], claimed: [], scale }

describe('a word that the page claims and a reader of its picture checks', () => {
  test('is kept as the page has it where the picture says nearly the same', () => {
    const claimed = [word('Caernarfon', 10, 50)]
    const set = merged({ ...nothing, claimed, read: [[found('Caemarfon', 11, 50)]] })
    expect(set.flat(2)).toEqual(claimed)
  })

  test('gives way to the picture where that says something else', () => {
    expect(said(merged({ ...nothing, claimed: [word('secret', 10, 50)], read: [[found('public', 10, 50)]] }))).toEqual([
      'public',
    ])
  })

  test('is dropped where the picture shows nothing, and where the same word stands elsewhere', () => {
    expect(merged({ ...nothing, claimed: [word('secret', 10, 50)], read: [] })).toEqual([])
    expect(said(merged({ ...nothing, claimed: [word('secret', 10, 50)], read: [[found('other', 10, 80)]] }))).toEqual([
      'other',
    ])
  })

  test('is said once, though the reader sees it in two parts', () => {
    const claimed = [word('Llanfairpwll', 10, 50)]
    const read = [[found('Llanfairp', 10, 50), found('Llanfairpwl', 16, 50)]]
    expect(said(merged({ ...nothing, claimed, read }))).toEqual(['Llanfairpwll'])
  })
})

describe('a word that only the picture shows', () => {
  const paragraphs = [[[word('first', 10, 20), word('end', 100, 20)]], [[word('third', 10, 60)]]]

  test('goes into the line beside it, in its place', () => {
    expect(said(merged({ ...nothing, paragraphs, read: [[found('middle', 50, 21)]] }))).toEqual([
      'first middle end',
      'third',
    ])
  })

  test('or is a line of its own, above the first that is lower', () => {
    expect(
      said(merged({ ...nothing, paragraphs, read: [[found('second', 10, 40)], [found('last', 10, 90)]] })),
    ).toEqual(['first end', 'second', 'third', 'last'])
  })

  test('is not said again where the page’s own text says it', () => {
    const read = [[found('f1rst', 10, 20), found('third', 10, 60)]]
    expect(merged({ ...nothing, paragraphs, read })).toEqual(paragraphs)
  })

  test('is left out where the reader guessed, or saw no letter and no figure', () => {
    const read = [[found('rnlW', 10, 40, 59), found('—|', 40, 40), found('7', 80, 40, 60)]]
    expect(said(merged({ ...nothing, read }))).toEqual(['7'])
  })
})

test.each([
  ['same', 'same', 1],
  ['Same', 'sAME', 1],
  ['ﬁne', 'fine', 1],
  ['kitten', 'sitting', 1 - 3 / 7],
  ['abc', 'xyz', 0],
  ['', '', 1],
  ['abc', '', 0],
])('%s and %s are alike by %d', (one, other, share) => {
  expect(alike(one, other)).toBeCloseTo(share)
  expect(alike(other, one)).toBeCloseTo(share)
})
