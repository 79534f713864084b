import { describe, expect, test } from 'vitest'
import { asTheyAre, type Line, withoutSmall } from '~/app/rules/reports/smallNumbers'

const lines = (total: number, ...parts: readonly number[]): readonly Line[] => [
  { kind: 'total', name: 'All', values: [total] },
  ...parts.map((count, i): Line => ({ kind: 'part', name: `part ${i}`, values: [count] })),
]
const shown = (some: readonly Line[]) => withoutSmall(some).map(([, cell]) => cell)

describe('small numbers of a published table', () => {
  test('from 5 they stand as they are, and so does nought', () => {
    expect(shown(lines(25, 20, 5, 0))).toEqual([25, 20, 5, 0])
  })

  test('a single small part takes the next smallest with it, or it could be subtracted', () => {
    expect(shown(lines(43, 30, 10, 3))).toEqual([43, 30, 'not shown', 'fewer than 5'])
  })

  test('two small parts that make less than 5 take another with them', () => {
    expect(shown(lines(32, 30, 1, 1))).toEqual([32, 'not shown', 'fewer than 5', 'fewer than 5'])
    expect(shown(lines(37, 30, 4, 3))).toEqual([37, 30, 'fewer than 5', 'fewer than 5'])
  })

  test('nothing that is shown gives a small part away by subtraction, whatever the numbers', () => {
    let compared = 0
    for (let a = 0; a < 9; a += 1)
      for (let b = 0; b < 9; b += 1)
        for (let c = 0; c < 9; c += 1) {
          const parts = [a, b, c]
          const total = a + b + c
          const cells = shown(lines(total, ...parts))
          const left = parts.filter((_, i) => typeof cells[i + 1] === 'string')
          if (typeof cells[0] === 'string') continue
          compared += 1
          const known = total - parts.reduce((sum, n, i) => (typeof cells[i + 1] === 'number' ? sum + n : sum), 0)
          expect({ parts, hidden: left.length === 0 || (left.length > 1 && known >= 5) }).toEqual({
            parts,
            hidden: true,
          })
          expect(cells.some((cell) => typeof cell === 'number' && cell > 0 && cell < 5)).toBe(false)
        }
    expect(compared).toBeGreaterThan(500)
  })

  test('a share of hidden parts is said by its band, one of shown parts as it is', () => {
    const share = (percent: number): Line => ({ kind: 'share', name: '%', values: [percent] })
    expect(shown([...lines(100, 97, 3), share(97)]).at(-1)).toBe('95 or more')
    expect(shown([...lines(50, 47, 3), share(94)]).at(-1)).toBe('90 to 95')
    expect(shown([...lines(10, 8, 2), share(80)]).at(-1)).toBe('50 to 90')
    expect(shown([...lines(100, 90, 10), share(90)]).at(-1)).toBe(90)
  })

  test('days of fewer than five cases are not shown', () => {
    const days = (from: number): Line => ({ kind: 'days', name: 'days', values: [31.5], from: [from] })
    expect(shown([days(4)])).toEqual(['not shown'])
    expect(shown([days(5)])).toEqual([31.5])
  })

  test('inside the council all of them stand as they are', () => {
    expect(asTheyAre(lines(3, 2, 1))).toEqual([
      ['All', 3],
      ['part 0', 2],
      ['part 1', 1],
    ])
  })
})
