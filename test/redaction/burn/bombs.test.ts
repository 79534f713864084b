import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PageMark } from '~/app/redaction/mark'
import { sayRefusal } from '~/app/redaction/refusals'
import { openPool, type Pool } from '~/app/redaction/threads/pool'
import { markOn } from '../../kit/attacks/attack'
import { bombs } from '../../kit/attacks/bombs'
import { aDocument } from '../../kit/attacks/parts/document'
import { letter } from '../../kit/attacks/parts/letter'
import { burned, tryBurning } from './burned'
import { pagesOf } from './readings'

const { content, words } = letter('the tenant')
const aLetter = (keys = '') => aDocument({ pages: [{ content, keys }] })
const megabytes = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1024 / 1024
}

let pool: Pool
let before: number
beforeAll(() => {
  pool = openPool({ threads: 2, mostTime: 3_500 })
  before = megabytes()
})
afterAll(() => pool.close())

const stillBurns = async () => {
  const [page = ''] = await pagesOf((await burned(aLetter(), { marks: [], pool })).bytes)
  expect(words.every((word) => page.includes(word))).toBe(true)
}

describe('a file made to do harm is burned, or refused in plain words', () => {
  test.each(bombs.map((bomb) => [`${bomb.number}: ${bomb.name}`, bomb] as const))('%s', async (_, { build }) => {
    const bytes = await build()
    const started = performance.now()
    const outcome = await tryBurning(bytes, { marks: [], pool })
    expect(performance.now() - started).toBeLessThan(15_000)
    if ('refused' in outcome) expect(sayRefusal(outcome)).toMatch(/^(Page \d+: )?(A|It) [^{}]+\.$/)
    else expect(await pagesOf(outcome.bytes)).toHaveLength(outcome.pages)
  })

  test('after all of them a small letter still burns', stillBurns)

  test('and this process has not grown by what they unpack to', () => {
    expect(megabytes() - before).toBeLessThan(300)
  })
})

test('a page that can’t be drawn in time is refused by its number, and the next document burns', async () => {
  const slow = bombs.find(({ number }) => number === '67 small tiles')
  const hasty = openPool({ threads: 1, mostTime: 2_500 })
  try {
    const bytes = (await slow?.build()) ?? new Uint8Array()
    expect(await tryBurning(bytes, { marks: [], pool: hasty })).toEqual({ refused: 'too-slow', page: 0 })
    expect(await tryBurning(aLetter(), { marks: [], pool: hasty })).toMatchObject({ pages: 1 })
  } finally {
    await hasty.close()
  }
})

test('twenty thousand pages are refused at once', async () => {
  const bytes = (await bombs.find(({ number }) => number === '67 pages many')?.build()) ?? new Uint8Array()
  expect(await tryBurning(bytes, { marks: [], pool })).toEqual({ refused: 'too-many-pages' })
})

describe('a mark that would hide nothing is refused', () => {
  test.each<[string, PageMark, object]>([
    ['no number', markOn(0, [Number.NaN, 0, 10, 10]), { refused: 'mark-not-a-rectangle', page: 0 }],
    ['endless', markOn(0, [0, 0, Number.POSITIVE_INFINITY, 10]), { refused: 'mark-not-a-rectangle', page: 0 }],
    ['right before left', markOn(0, [60, 20, 10, 40]), { refused: 'mark-not-a-rectangle', page: 0 }],
    ['top below foot', markOn(0, [10, 40, 60, 20]), { refused: 'mark-not-a-rectangle', page: 0 }],
    ['of no width', markOn(0, [10, 20, 10, 40]), { refused: 'mark-not-a-rectangle', page: 0 }],
    ['of no height', markOn(0, [10, 20, 60, 20]), { refused: 'mark-not-a-rectangle', page: 0 }],
    ['one of two is wrong', markOn(0, [10, 20, 60, 40], [9, 9, 9, 9]), { refused: 'mark-not-a-rectangle', page: 0 }],
    ['on no page', markOn(1, [10, 20, 60, 40]), { refused: 'mark-on-no-page', page: 1 }],
    ['off the page', markOn(0, [10_000, 10_000, 10_060, 10_020]), { refused: 'mark-off-page', page: 0 }],
    ['below the page', markOn(0, [10, -40, 60, -20]), { refused: 'mark-off-page', page: 0 }],
    ['along its edge', markOn(0, [595, 20, 640, 40]), { refused: 'mark-off-page', page: 0 }],
  ])('%s', async (_, mark, refusal) => {
    expect(await tryBurning(aLetter(), { marks: [markOn(0, [60, 300, 90, 310]), mark], pool })).toEqual(refusal)
  })

  test.each([0, 90, 180, 270])('off a page that is turned by %d degrees', async (turn) => {
    const wide = markOn(0, [600, 100, 800, 200])
    const refused = { refused: 'mark-off-page', page: 0 }
    expect(await tryBurning(aLetter(`/Rotate ${turn}`), { marks: [wide], pool })).toEqual(refused)
  })

  test('but not one on what is cropped away, nor one that reaches over the edge', async () => {
    const marks = [markOn(0, [5, 5, 20, 20]), markOn(0, [550, 100, 900, 120], [2000, 0, 2010, 10])]
    expect(await tryBurning(aLetter('/CropBox [30 40 560 800]'), { marks, pool })).toMatchObject({ pages: 1 })
  })
})
