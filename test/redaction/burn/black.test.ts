import { describe, expect, test } from 'vitest'
import { blacken, blackFor, inPoints, whiten } from '~/app/redaction/burn/black'
import type { MarkToBurn } from '~/app/redaction/burn/types'
import { isLetter, type Read } from '~/app/redaction/engine/letters'
import { lightness } from '~/app/redaction/engine/picture'
import type { Rect } from '~/app/redaction/mark'
import { letterAt, lineOf, pictureWith, space } from './page'

const blackIn = (
  read: readonly Read[],
  rects: readonly Rect[],
  more: Partial<MarkToBurn> & { lines?: Rect[] } = {},
) => {
  const { lines = [], ...mark } = more
  const picture = pictureWith(...lines)
  const black = blackFor([{ rects, says: '[A]', ...mark }], { letters: read.filter(isLetter), space, picture })
  return { ...black, points: inPoints(black.boxes, { space, picture }), picture }
}
const goneOf = (gone: ReadonlySet<{ readonly text: string }>) => [...gone].map(({ text }) => text).join('')

describe('what a rectangle blackens', () => {
  test('is it, one point more on each side, and on even pixels', () => {
    const { boxes } = blackIn([], [[20, 40, 60.3, 50]])
    // Two pixels to a point; 60.3 and one are 122.6 pixels, 124 on the grid.
    expect(boxes).toEqual([{ left: 38, top: 98, right: 124, bottom: 122 }])
    for (const box of boxes) for (const edge of Object.values(box)) expect(edge % 2).toBe(0)
  })

  test('covers the whole of a letter that it touches by a fifth, and a margin, and not its neighbours', () => {
    const { points, gone } = blackIn(lineOf('abc'), [[17, 50, 18, 57]])
    expect(goneOf(gone)).toBe('b')
    const [box] = points
    expect(box?.left).toBeLessThanOrEqual(15)
    expect(box?.right).toBeGreaterThanOrEqual(22)
    expect(box?.right).toBeLessThanOrEqual(23)
  })

  test('covers whole a letter that says nothing of what it is', () => {
    const { points } = blackIn([letterAt('', { x: 16, y: 50 })], [[17, 50, 18, 57]])
    expect(points[0]?.left).toBeLessThanOrEqual(15)
    expect(points[0]?.right).toBeGreaterThanOrEqual(22)
  })

  test('takes a word through which a mark runs as thin as a line', () => {
    expect(goneOf(blackIn(lineOf('secret'), [[10, 53, 46, 53.3]]).gone)).toBe('secret')
  })

  test('leaves the line beside on a page whose lines run downwards, which it grazes by a third of a point', () => {
    const down = (x: number) => letterAt('x', { x, y: 50 })
    const sideways = (x: number) => ({ ...down(x), along: [0, -1] as const })
    const [near, far] = [sideways(30), sideways(16)]
    const { gone } = blackIn([near, far], [[29, 40, 30 + 0.3, 70]])
    expect([...gone]).toEqual([])
    expect([...blackIn([near, far], [[29, 40, 32, 70]]).gone]).toEqual([near])
  })

  test('leaves the line above, which it grazes by a third of a point', () => {
    const lower = lineOf('secret', { y: 50 })
    const { gone, points } = blackIn([...lineOf('upper', { y: 58 }), ...lower], [[10, 48, 46, 58.3]])
    expect(goneOf(gone)).toBe('secret')
    expect(points[0]?.top).toBeGreaterThanOrEqual(40)
  })

  test('takes the line above where it reaches half a point into it', () => {
    const { gone } = blackIn([...lineOf('upper', { y: 58 }), ...lineOf('secret', { y: 50 })], [[10, 48, 46, 58.5]])
    expect(goneOf(gone)).toBe('uppersecret')
  })

  test('does not follow a letter ten times its size, such as a watermark, though the letter goes', () => {
    const watermark = { ...letterAt('W', { x: 0, y: 0 }), box: { left: 0, top: 0, right: 200, bottom: 100 } }
    const { points, gone } = blackIn([watermark, ...lineOf('me')], [[10, 50, 21, 57]])
    expect(goneOf(gone)).toBe('Wme')
    expect((points[0]?.right ?? 0) - (points[0]?.left ?? 0)).toBeLessThan(20)
  })

  test('ends at the page’s edges, and nothing is black for one that lies off it', () => {
    expect(blackIn([], [[-50, -50, 500, 500]]).boxes).toEqual([{ left: 0, top: 0, right: 400, bottom: 200 }])
    expect(blackIn([], [[300, 300, 320, 310]]).boxes).toEqual([])
  })

  test('is one box for each rectangle, and each letter belongs to the first that took it', () => {
    const { boxes, takenBy } = blackIn(lineOf('ab'), [
      [10, 50, 12, 57],
      [10, 50, 21, 57],
    ])
    expect(boxes).toHaveLength(2)
    expect(Array.from(takenBy, ([{ text }, { rect }]) => [text, rect])).toEqual([
      ['a', 0],
      ['b', 1],
    ])
  })
})

describe('a mark that reaches', () => {
  const row = [...lineOf('first line', { y: 70 }), ...lineOf('second one', { y: 50 })]

  test('to the line takes all that stands at the height of what it touches', () => {
    const { gone, points } = blackIn(row, [[30, 50, 32, 57]], { reach: 'line' })
    expect(goneOf(gone)).toBe('secondone')
    expect(points[0]?.left).toBeLessThanOrEqual(9)
    expect(points[0]?.right).toBeGreaterThanOrEqual(70)
  })

  test('to the cell takes it up to the rules around it, whether letters stand there or not', () => {
    // A cell from 20 to 120 points across and 20 to 60 down, its rules one point thick.
    const lines: Rect[] = [
      [40, 40, 240, 42],
      [40, 118, 240, 120],
      [40, 40, 42, 120],
      [238, 40, 240, 120],
    ]
    const inside = lineOf('in the cell', { x: 24 })
    const { boxes, gone } = blackIn([...inside, ...lineOf('beside', { x: 130 })], [[80, 62, 82, 66]], {
      reach: 'cell',
      lines,
    })
    expect(boxes).toEqual([{ left: 38, top: 38, right: 240, bottom: 120 }])
    expect(goneOf(gone)).toBe('inthecell')
  })

  test('to the cell, where there are no rules, takes the page and not less', () => {
    expect(blackIn([], [[50, 50, 60, 60]], { reach: 'cell' }).boxes).toEqual([
      { left: 0, top: 0, right: 400, bottom: 200 },
    ])
  })
})

test('every pixel of a box is black, none beside it, and white in what is only read', () => {
  const { picture, boxes } = blackIn([], [[20, 40, 60, 50]])
  const shade = (x: number, y: number) => lightness(picture, x, y)
  blacken(picture, boxes)
  expect([shade(38, 98), shade(121, 121), shade(80, 110)]).toEqual([0, 0, 0])
  expect([shade(37, 98), shade(122, 110), shade(80, 97), shade(80, 122)]).toEqual([255, 255, 255, 255])
  whiten(picture, boxes)
  expect(picture.pixels.every((byte) => byte === 255)).toBe(true)
})
