import { expect } from 'vitest'
import type { Portal } from '~/app/desk.server'
import type { Keys } from './deskKeysWork'
import { theirRows } from './staff'
import { eventually } from './until'

/** From a letter that has just come to a pack that is built. */
export async function worksOut(keys: Keys) {
  const { page } = keys.staff
  await keys.next('Verify identity')
  await keys.tick(page.getByLabel('Already known to us'))
  await keys.button('Record identity as verified')
  await keys.next('Search for records')
  for (const source of await page.locator('input[name="sources"]').all()) await keys.tick(source)
  await keys.button('Start searching')
  await again(keys, async () => (await page.locator('#searches').getByText('Searching').count()) === 0)
  await goesThroughRecords(keys)
  await keys.next('Decide about health data')
  await keys.tick(page.locator('input[name="result"][value="known-to-person"]'))
  await keys.type(page.locator('#words'), 'Each is of a talk with the person.')
  await keys.button('Record what you decided')
  await keys.next('Build the pack')
  await keys.button('Build the pack')
  await again(keys, async () => (await keys.heading()) === 'The pack is built')
}

/** Says of each row that was found whether it is the person's. */
async function goesThroughRecords(keys: Keys) {
  const { page } = keys.staff
  const step = page.locator('#next').getByRole('link', { name: 'Go through the records found' })
  let sources = 0
  for (; (await step.count()) > 0; sources += 1) {
    await keys.go(step)
    const theirs = await theirRows((await keys.heading()).replace('Records found: ', ''))
    for (const row of await page.locator('.rp-candidate').all()) {
      const text = (await row.textContent()) ?? ''
      const isTheirs = theirs.some((cells) => cells.every((cell) => text.includes(cell)))
      await keys.tick(row.getByLabel(isTheirs ? 'Yes' : 'No', { exact: true }))
    }
    await keys.button('Save which records are theirs')
  }
  expect(sources).toBeGreaterThan(2)
}

/** Looks at the open page anew until it is so: what a browser's own key for that does. */
async function again({ staff: { page } }: Keys, isSo: () => Promise<boolean>) {
  await eventually(async () => {
    await page.reload()
    return isSo()
  }, `what the page at ${page.url()} waits for`)
}

/** Everybody's second factor was last given longer ago than a release allows. */
export const longSinceCodes = ({ db }: Portal) =>
  db
    .updateTable('sessions')
    .set({ factor_at: new Date(Date.now() - 6 * 60_000).toISOString() })
    .where('factor_at', 'is not', null)
    .execute()
