import { expect, test } from 'vitest'
import { compare, median } from './bench'
import { startChild } from './child'

test('the median is the middle, or the mean of the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 3, 2])).toBe(2.5)
})

test('a comparison takes five turns after a warm-up, side by side, and names a peer that is not there', async () => {
  const turns: string[] = []
  const side = (name: string, figures: readonly number[]) => ({
    name,
    run: async () => {
      turns.push(name)
      return [figures[turns.filter((turn) => turn === name).length - 1] ?? 0]
    },
  })
  const report = await compare(
    {
      title: 'Ours against theirs',
      measures: [{ name: 'ms', better: 'less' }],
      packages: ['zod'],
      open: async () => ({
        peers: [
          side('ours', [999, 1, 2, 3, 4, 90]),
          side('theirs', [0, 6, 6, 6, 6, 6]),
          { name: 'other', notInstalled: 'apt-get install other' },
        ],
        close: async () => turns.push('closed'),
      }),
    },
    () => {},
  )
  expect(turns).toEqual([...Array(6).fill(['ours', 'theirs']).flat(), 'closed'])
  expect(report.slice(3, 6).map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['ours', '3.00', '1.00 to 90.00', '1.00'],
    ['theirs', '6.00', '6.00 to 6.00', '0.50'],
    ['other', 'not installed (apt-get install other)'],
  ])
  expect(report.join('\n')).toMatch(/machine: .+ cores, .+ GiB\nversions: node \d+.+, zod \d/)
})

test.each([[['nothing']], [[]]])('a wrong name (%j) lists the right ones and ends with 2', async (args) => {
  const run = startChild({ args: ['--import', 'tsx', 'test/bench/run.ts', ...args] })
  expect(await run.ended).toBe(2)
  expect(run.said().err).toMatch(/There is: bulk, due-dates, .*question-page/)
})
