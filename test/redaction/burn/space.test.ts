import { describe, expect, test } from 'vitest'
import { type Space, spaceFor } from '~/app/redaction/engine/space'
import type { Rect } from '~/app/redaction/mark'

const crops: readonly Rect[] = [
  [0, 0, 595, 842],
  [30, 40, 560, 800],
  [-40, 25, 555, 867],
  [-1200.5, -1700.25, -605.5, -858.75],
]
const units = [1, 2, 0.5, 10]
const lies = crops.flatMap((crop) => units.flatMap((unit) => [0, 1, 2, 3].map((turns) => ({ crop, turns, unit }))))

// Numbers that look drawn at random, and are the same each time.
const randomly = (seed: number) => () => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}

const near = (one: readonly number[], other: readonly number[]) =>
  one.every((number, at) => Math.abs(number - (other[at] ?? Number.NaN)) < 1e-6)

describe.each(lies)('a page that shows $crop, turned by $turns quarters, its unit $unit', ({ crop, turns, unit }) => {
  const space = spaceFor({ crop, turns, unit })
  const [x0, y0, x1, y1] = crop
  const next = randomly(turns * 100 + unit * 10 + 7)
  const somewhere = (): Rect => {
    const [ax, ay, bx, by] = [next() * 900 - 200, next() * 900 - 200, next() * 900 - 200, next() * 900 - 200]
    return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)]
  }

  test('any rectangle comes back from its box, and the box has its size in points', () => {
    for (let round = 0; round < 50; round += 1) {
      const rect = somewhere()
      const box = space.box(rect)
      expect(near(space.rect(box), rect), `${rect}`).toBe(true)
      const sides = [box.right - box.left, box.bottom - box.top]
      const own = [(rect[2] - rect[0]) * unit, (rect[3] - rect[1]) * unit]
      expect(near(turns % 2 === 0 ? sides : sides.toReversed(), own)).toBe(true)
    }
  })

  test('what it shows is the whole of the seen page', () => {
    const { left, top, right, bottom } = space.box(crop)
    expect(near([left, top, right, bottom], [0, 0, space.width, space.height])).toBe(true)
    const sides = turns % 2 === 0 ? [x1 - x0, y1 - y0] : [y1 - y0, x1 - x0]
    expect(near([space.width / unit, space.height / unit], sides)).toBe(true)
  })

  test('a step in user space is the step of its direction, times the unit', () => {
    for (let round = 0; round < 20; round += 1) {
      const [x, y, dx, dy] = somewhere()
      const [px, py] = space.point(x, y)
      const [qx, qy] = space.point(x + dx, y + dy)
      const [ux, uy] = space.direction(dx, dy)
      expect(near([qx - px, qy - py], [ux * unit, uy * unit])).toBe(true)
    }
  })
})

test.each([
  [0, 'the top left corner', (space: Space) => space.point(0, 842)],
  [1, 'the foot of the left edge', (space: Space) => space.point(0, 0)],
  [2, 'the foot of the right edge', (space: Space) => space.point(595, 0)],
  [3, 'the top right corner', (space: Space) => space.point(595, 842)],
])('turned clockwise by %d quarters, what is seen at the top left is %s', (turns, _, corner) => {
  expect(near(corner(spaceFor({ crop: [0, 0, 595, 842], turns, unit: 1 })), [0, 0])).toBe(true)
})
