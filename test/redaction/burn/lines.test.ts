import { describe, expect, test } from 'vitest'
import { paragraphsOf } from '~/app/redaction/burn/lines'
import type { Paragraph } from '~/app/redaction/burn/types'
import { isLetter, type Letter, type Read } from '~/app/redaction/engine/letters'
import { letterAt, lineOf, space } from './page'

const gap = { text: '[A]', x: 30, y: 50, width: 9, size: 9, turn: 0 }

const set = (read: readonly Read[], gone: (letter: Letter) => boolean = () => false) =>
  paragraphsOf({
    read,
    space,
    stays: new Set(read.filter(isLetter).filter((letter) => !gone(letter))),
    placeholder: (letter) => (gone(letter) ? gap : undefined),
  })
const said = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map((lines) => lines.map((line) => line.map(({ text }) => text).join(' ')))
const at = (from: number, to: number) => (letter: Letter) =>
  isLetter(letter) && letter.origin[0] >= 10 + from * 6 && letter.origin[0] < 10 + to * 6

describe('what is heard of a line', () => {
  test('is its words, each where it stands and as wide as it is', () => {
    const [[line = []] = []] = set(lineOf('two words'))
    expect(line).toMatchObject([
      { text: 'two', x: 10, y: 50, width: 18, size: 10 },
      { text: 'words', x: 34, y: 50, width: 30, size: 10 },
    ])
    expect(line.map(({ turn }) => Math.abs(turn))).toEqual([0, 0])
  })

  test('says once that something is hidden, in its place, and the neighbours keep their letters', () => {
    expect(said(set(lineOf('call Jo Doe now'), at(5, 11)))).toEqual([['call [A] now']])
  })

  test('parts a word where letters of it went, so that what is left does not read as one', () => {
    expect(said(set(lineOf('unknowable'), at(2, 6)))).toEqual([['un [A] able']])
    expect(said(set(lineOf('0161 496 0773'), at(4, 9)))).toEqual([['0161 [A] 0773']])
  })

  test('holds nothing of letters that are not seen and that no mark took', () => {
    const read = lineOf('shown hidden')
    const stays = new Set(read.filter(isLetter).slice(0, 5))
    expect(said(paragraphsOf({ read, space, stays, placeholder: () => undefined }))).toEqual([['shown']])
  })

  test('leaves out glyphs of which nobody knows what they are, and no empty word stands in their place', () => {
    const read: readonly Read[] = [
      ...lineOf('list'),
      'space',
      letterAt('', { x: 40, y: 50 }),
      'space',
      ...lineOf('end', { x: 52 }),
    ]
    expect(said(set(read))).toEqual([['list end']])
  })

  test('keeps accents that are letters of their own, ligatures and letters beyond U+FFFF in their words', () => {
    const words = ['Sia\u0302n', 'o\ufb03ce', '\u{1D49C}b', '\u674e\u660e']
    for (const word of words) expect(said(set(lineOf(word)))).toEqual([[word]])
  })

  test('takes letters that jump ahead, back or aside for words of their own', () => {
    const jump = (x: number, y: number): readonly Read[] => [...lineOf('ab'), ...lineOf('cd', { x, y })]
    expect(said(set(jump(22, 50)))).toEqual([['abcd']])
    expect(said(set(jump(60, 50)))).toEqual([['ab cd']])
    expect(said(set(jump(4, 50)))).toEqual([['ab cd']])
    expect(said(set(jump(22, 62)))).toEqual([['ab'], ['cd']])
  })
})

describe('lines', () => {
  test('that follow closely in one size are one paragraph; a gap or another size begins the next', () => {
    const three: Read[] = [...lineOf('one', { y: 80 }), 'line', ...lineOf('two', { y: 68 }), 'line']
    expect(said(set([...three, ...lineOf('far', { y: 30 })]))).toEqual([['one', 'two'], ['far']])
    const small = lineOf('small', { y: 58 }).map((read) => (isLetter(read) ? { ...read, size: 6 } : read))
    expect(said(set([...three, ...small]))).toEqual([['one', 'two'], ['small']])
  })

  const sideways = (text: string, x: number, way: 1 | -1): readonly Read[] =>
    Array.from(text, (character, index) => ({
      ...letterAt(character, { x, y: 50 }),
      origin: [x, 50 + way * index * 6] as const,
      along: [0, way] as const,
    }))

  test('that run sideways are read by whoever turns the page: upwards from the left, downwards from the right', () => {
    const lines = (way: 1 | -1): readonly Read[] => [
      ...sideways('b', 62, way),
      'line',
      ...sideways('a', 50, way),
      'line',
      ...sideways('c', 74, way),
    ]
    expect(said(set(lines(1))).flat()).toEqual(['a', 'b', 'c'])
    expect(said(set(lines(-1))).flat()).toEqual(['c', 'b', 'a'])
  })

  test('that stand upright keep the order of the file, whatever their height', () => {
    const read = [...lineOf('below', { y: 20 }), 'line' as const, ...lineOf('above', { y: 80 })]
    expect(said(set(read))).toEqual([['below'], ['above']])
  })
})
