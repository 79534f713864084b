import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePortal, type Portal } from '~/app/desk.server'
import { openStore } from './clockCases'
import { longSinceCodes, worksOut } from './deskKeysAccess'
import { aMorning, anArrival, anObjection, aRefusedObjection, latest } from './deskKeysCases'
import { aColleague, atTheirKeys, findCase, giveCode, type Keys, lookFor } from './deskKeysWork'
import { mainOf } from './guest'
import { family, startWorld, type World } from './world'

let world: World
let portal: Portal
beforeAll(async () => {
  world = await startWorld({ officers: [] })
  portal = await openStore(world)
}, 240_000)
afterAll(async () => {
  if (portal) await closePortal(portal)
  await world?.end()
})

const banner = ({ staff: { page } }: Keys) => page.locator('.govuk-notification-banner').textContent()

test('a morning’s 50 cases: some are ticked, given away and taken back, and one is found and opened', async () => {
  const nesta = await aColleague(portal, 'Nesta', { hasApp: false })
  const references = await aMorning(nesta.desk(), 50)
  await atTheirKeys(world, nesta, async (keys) => {
    const { page } = keys.staff
    await toUnassigned(keys, 50)
    // Down, tick; twice down and one up, tick; down, tick and untick; down, tick.
    for (const key of ['j', 'x', 'j', 'j', 'k', 'x', 'j', 'x', 'x', 'j', 'x']) await keys.press(key)
    expect(await valuesOf(page.locator('input[name="case"]:checked'))).toEqual(await rowsAt(keys, [0, 1, 3]))
    await assigns(keys, 3)
    await keys.button('Undo')
    expect(await banner(keys)).toContain('Undone: 3 cases')
    await keys.go(page.getByRole('link', { name: 'Back to the cases' }))
    await toUnassigned(keys, 50)
    for (const key of ['j', 'x', 'j', 'x']) await keys.press(key)
    await assigns(keys, 2)
    await keys.go(page.getByRole('link', { name: 'Back to the cases' }))
    await toUnassigned(keys, 48)
    await keys.press('?')
    expect(await page.getByRole('dialog').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').isVisible()).toBe(false)
    await findCase(keys, latest)
    expect(await mainOf(keys.staff)).toContain(latest)
    expect(page.url()).toContain(references.at(-1))
  })
}, 240_000)

/** Goes to the cases that are nobody's, and sees how many there are. */
async function toUnassigned(keys: Keys, count: number) {
  const { page } = keys.staff
  await keys.go(page.getByRole('link', { name: 'Unassigned' }))
  expect(await page.locator('[data-row]').count()).toBe(count)
}

/** Gives the ticked cases to Nesta, as a page asks first. */
async function assigns(keys: Keys, count: number) {
  const { page } = keys.staff
  await keys.button('Assign')
  expect(await keys.heading()).toContain(`${count} cases`)
  const [nesta = ''] = await valuesOf(page.locator('#to option', { hasText: 'Nesta' }))
  await keys.choose(page.locator('#to'), nesta)
  await keys.button(`Assign ${count} cases`)
  expect(await banner(keys)).toContain(`${count} cases assigned to Nesta`)
}

const valuesOf = (all: Locator) => all.evaluateAll((found) => found.map((one) => one.getAttribute('value') ?? ''))

const rowsAt = async ({ staff: { page } }: Keys, places: readonly number[]) => {
  const all = await valuesOf(page.locator('input[name="case"]'))
  return places.map((place) => all[place])
}

test('a request for access goes from its arrival to its release by two people', async () => {
  const [one, two] = [await aColleague(portal, 'Carys'), await aColleague(portal, 'Emrys')]
  const reference = await anArrival(one.desk())
  await atTheirKeys(world, one, async (keys) => {
    await findCase(keys, reference)
    await worksOut(keys)
    await keys.go(keys.staff.page.getByRole('link', { name: 'Go to approval' }))
    expect(await keys.staff.page.getByRole('button', { name: 'Approve this pack' }).count()).toBe(0)
  })
  await atTheirKeys(world, two, async (keys) => {
    await findCase(keys, reference)
    await keys.next('Approve the pack')
    await keys.button('Approve this pack')
    expect(await banner(keys)).toContain('The pack is approved')
    await longSinceCodes(portal)
    await keys.next('Release the pack')
    await giveCode(keys, { email: two.email, button: 'Release the pack' })
    expect(await banner(keys)).toContain('The pack is released')
  })
}, 240_000)

test('an objection is upheld, and each of those who had the information is answered for', async () => {
  const officer = await aColleague(portal, 'Dilwyn')
  const reference = await anObjection(officer.desk())
  await atTheirKeys(world, officer, async (keys) => {
    const { page } = keys.staff
    const said = (value: string) => page.locator(`input[type="radio"][value="${value}"]`)
    await findCase(keys, reference)
    await keys.next('Decide the objection')
    await keys.tick(said('reaches'))
    await keys.tick(said('upheld'))
    await keys.type(page.locator('#grounds'), family.objection.grounds)
    await keys.type(page.locator('#effect'), family.objection.effect)
    await keys.button('Record the decision')
    await keys.next('Tell those who had the information, or say why not')
    const [first, ...others] = await page.locator('input[name="recipients"]').all()
    if (first === undefined) throw new Error('Nobody had it')
    await keys.tick(first)
    await keys.tick(said('impossible'))
    await keys.button('Record it')
    expect(await page.title()).toMatch(/^Error: /)
    await keys.type(page.locator('#words'), 'It no longer exists.')
    await keys.button('Record it')
    await keys.next('Tell those who had the information, or say why not')
    for (const other of (await page.locator('input[name="recipients"]').all()).slice(0, others.length))
      await keys.tick(other)
    await keys.tick(said('told'))
    await keys.type(page.locator('#words'), 'By letter.')
    await keys.button('Record it')
    expect(await banner(keys)).toContain('It is recorded who was told')
    expect(await page.locator('#next').textContent()).not.toContain('Tell those')
  })
}, 240_000)

test('a complaint is received and acknowledged, and answered by somebody who had no part in it', async () => {
  const [one, two] = [await aColleague(portal, 'Glenys'), await aColleague(portal, 'Idwal')]
  const reference = await aRefusedObjection(one.desk())
  await atTheirKeys(world, one, async (keys) => {
    const { page } = keys.staff
    await findCase(keys, reference)
    await keys.go(page.locator('#acts').getByRole('link', { name: 'Complaints' }))
    await keys.tick(page.locator('input[name="channel"][value="telephone"]'))
    await keys.type(page.locator('textarea#words'), 'Nobody listened to me.')
    await keys.button('Record the complaint')
    await keys.next('Answer a complaint')
    await keys.button(/^Acknowledge and tell the person/)
    expect(await banner(keys)).toContain('The complaint is acknowledged')
    await keys.next('Answer a complaint')
    expect(await mainOf(keys.staff)).toContain('You had a part in what this complaint is about')
    expect(await page.getByRole('button', { name: 'Answer and tell the person' }).count()).toBe(0)
  })
  await atTheirKeys(world, two, async (keys) => {
    const { page } = keys.staff
    await findCase(keys, reference)
    await keys.next('Answer a complaint')
    await keys.tick(page.locator('input[name="result"][value="partly"]'))
    await keys.type(page.locator('#answer'), 'We should have rung you.')
    await keys.button('Answer and tell the person')
    expect(await banner(keys)).toContain('The complaint is answered')
    expect(await page.locator('#next').textContent()).not.toContain('Answer a complaint')
  })
}, 240_000)

test('a spreadsheet is chosen, its columns are seen, it is brought in and taken back', async () => {
  const rows = [
    'Ref,Who is it,Date received',
    'T1,Perpetua Imaginary,1/9/2026',
    'T2,,2/9/2026',
    'T3,Ottoline Vane,3/9/2026',
  ]
  await atTheirKeys(world, await aColleague(portal, 'Heulwen'), async (keys) => {
    const { page } = keys.staff
    await keys.go(page.getByRole('link', { name: 'Spreadsheets', exact: true }))
    await keys.reach(page.locator('#file'))
    await page
      .locator('#file')
      .setInputFiles({ name: 'tracker.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) })
    await keys.button('Look at it')
    await keys.button('See what would come of it')
    expect(await page.title()).toMatch(/^Error: /)
    await keys.choose(page.locator('#name'), '1')
    await keys.button('See what would come of it')
    expect(await mainOf(keys.staff)).toContain('2 of 3 rows can be brought in')
    await keys.button('Bring in 2 requests')
    expect(await mainOf(keys.staff)).toContain('2 requests were brought in')
    await keys.button('Take everything back')
    expect(await banner(keys)).toContain('Everything was taken back')
    await keys.go(page.getByRole('link', { name: 'Cases', exact: true }))
    for (const name of ['Perpetua', 'Ottoline']) {
      await lookFor(keys, name)
      expect(await page.locator('[data-row]').count()).toBe(0)
    }
  })
}, 240_000)
