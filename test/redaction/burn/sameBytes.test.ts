import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool, type Pool } from '~/app/redaction/threads/pool'
import { markOn } from '../../kit/attacks/attack'
import { aDocument } from '../../kit/attacks/parts/document'
import { letter } from '../../kit/attacks/parts/letter'
import { burned } from './burned'

let pool: Pool
beforeAll(() => {
  pool = openPool({ threads: 2 })
})
afterAll(() => pool.close())

const { content, rect } = letter('Marguerite Holloway')
const document = aDocument({
  pages: [
    { content },
    { content: letter('the tenant').content },
    { content, keys: '/Rotate 90' },
    { content, keys: '/UserUnit 2' },
    { content: '' },
  ],
})
const marks = [markOn(0, rect), markOn(2, rect), markOn(3, rect)]
const sumOf = async (by: Pool, on?: string) => {
  const { bytes } = await burned(document, { marks, pool: by, on })
  return createHash('sha256').update(bytes).digest('hex')
}

// Each page comes back later than the ones after it.
const backwards = (): Pool => ({
  ...pool,
  burn: async (document, page) => {
    const worked = await pool.burn(document, page)
    await setTimeout((4 - page.index) * 60)
    return worked
  },
})

test('the same document, marks and day make the same bytes, in whatever order the threads end', async () => {
  const first = await sumOf(pool)
  expect(await sumOf(pool)).toBe(first)
  expect(await sumOf(backwards())).toBe(first)
  const alone = openPool({ threads: 1 })
  try {
    expect(await sumOf(alone)).toBe(first)
  } finally {
    await alone.close()
  }
})

test('another day makes other bytes', async () => {
  expect(await sumOf(pool, '2026-11-23')).not.toBe(await sumOf(pool))
})
