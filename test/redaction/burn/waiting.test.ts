import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool, type Pool, sharing } from '~/app/redaction/threads/pool'
import { turnsFor } from '~/app/redaction/threads/turns'
import { aDocument } from '../../kit/attacks/parts/document'
import { letter } from '../../kit/attacks/parts/letter'

let pool: Pool
beforeAll(() => {
  pool = openPool({ threads: 1, mostTime: 4_000 })
})
afterAll(() => pool.close())

test('a page is not refused for the time that it waits behind others', async () => {
  const document = sharing(aDocument({ pages: [{ content: letter('the tenant').content }] }))
  // The thread starts and loads what it needs.
  await pool.survey(document)
  const started = performance.now()
  await pool.burn(document, { index: 0, unit: 1, marks: [] })
  // As many as take longer together than one may take.
  const many = Math.ceil(5_000 / (performance.now() - started)) * 2
  const pages: Promise<object>[] = []
  for (let page = 0; page < many; page += 1) pages.push(pool.burn(document, { index: 0, unit: 1, marks: [] }))
  expect((await Promise.all(pages)).filter((page) => 'refused' in page)).toEqual([])
})

test('so many run at once, in the order in which they came, and a failure lets the next one in', async () => {
  const turn = turnsFor(2)
  let running = 0
  let most = 0
  const order: number[] = []
  const work = (number: number) => async () => {
    order.push(number)
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
    if (number === 1) throw new Error('One of them failed')
    return number
  }
  const ended = await Promise.allSettled(Array.from({ length: 7 }, (_, number) => turn(work(number))))
  expect(ended.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([0, 'failed', 2, 3, 4, 5, 6])
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(most).toBe(2)
})

test('a page that the closing of the pool cuts off is no refusal: its file is not to blame', async () => {
  const closing = openPool({ threads: 1 })
  const page = closing.burn(sharing(aDocument({ pages: [{ content: letter('the tenant').content }] })), {
    index: 0,
    unit: 1,
    marks: [],
  })
  const ended = expect(page).rejects.toThrow()
  await closing.close()
  await ended
})

test('whoever waits for a page’s picture does not wait for pages that are burned', async () => {
  const two = openPool({ threads: 2, keptForScreens: 1 })
  const document = sharing(aDocument({ pages: [{ content: letter('the tenant').content }] }))
  const ended: string[] = []
  const said = (what: string) => () => ended.push(what)
  // Both threads are awake, so that neither has to start first.
  await Promise.all([two.burn(document, burning), two.draw(document, drawing)])
  const burned = Array.from({ length: 12 }, () => two.burn(document, burning).then(said('burned')))
  const drawn = two.draw(document, drawing).then(said('drawn'))
  await Promise.all([...burned, drawn])
  expect(ended.indexOf('drawn')).toBeLessThan(6)
  await two.close()
})

const burning = { index: 0, unit: 1, marks: [] }
const drawing = { ...burning, width: 200 }
