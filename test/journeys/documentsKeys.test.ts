import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../kit/visitor'
import { anOfficer, type FamilyWorld, familyFileOnDisk, lookAgain, startFamilyCase } from './documentWork'
import { burnIt, decidePages, hideEverywhere, lookedThrough, readBurnedFile, sayWhy } from './familyFileWork'
import { type Hand, tabTo, withKeys } from './hands'

let family: FamilyWorld
let staff: Visitor
let hand: Hand
let base: string
let document: string

beforeAll(async () => {
  family = await startFamilyCase()
  base = await family.aCase()
  staff = await anOfficer(family, { called: 'keys', width: 1280, scripts: true })
  hand = withKeys(staff)
}, 300_000)
afterAll(() => family?.end())

test('with keys alone the family file is added', async () => {
  await staff.open(base)
  await hand.type(staff.page.locator('#source'), 'Children’s social care')
  await tabTo(staff.page, staff.page.locator('#file'))
  const chosen = staff.page.waitForEvent('filechooser')
  // The browser has to know that the chooser is ours before the key opens it: a key is quicker than a wish to wait.
  await staff.page.title()
  await staff.page.keyboard.press('Enter')
  await (await chosen).setFiles(await familyFileOnDisk())
  await hand.go(staff.page.getByRole('button', { name: 'Add the document' }))
  document = await lookedThrough(hand, base)
}, 300_000)

test('a box is added, moved and changed by arrow keys, taken away, and one is kept', async () => {
  await staff.open(`${document}/pages/8`)
  const { page } = staff
  const drawn = () =>
    page.locator('input[name="drawn"]').evaluateAll((all) => all.map((each) => each.getAttribute('value')))
  const add = async () => {
    await tabTo(page, page.locator('[data-add-box]'))
    await page.keyboard.press('Enter')
  }
  await add()
  expect(await drawn()).toEqual(['0.4000 0.4700 0.6000 0.5300'])
  expect(await page.locator('[data-says]').textContent()).toContain('A box is added')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  expect(await drawn()).toEqual(['0.3950 0.4650 0.6000 0.5300'])
  expect(await page.locator('[data-says]').textContent()).toBe('40% to 60% across, 47% to 53% down')
  await page.keyboard.press('Delete')
  expect(await drawn()).toEqual([])
  await add()
  await lookAgain(staff, 'keys-box')
  await sayWhy(hand, 'Somebody else’s drawing.', 'Hide the ticked')
  expect(await page.locator('.rp-sheet__mark').count()).toBe(1)
}, 90_000)

test('on the picture U undoes and N goes on, and neither does anything in a field', async () => {
  const { page } = staff
  await tabTo(page, page.locator('#reason'))
  await page.keyboard.type('nun')
  expect(await page.locator('#reason').inputValue()).toBe('nun')
  await tabTo(page, page.locator('[data-sheet]'))
  await Promise.all([page.waitForURL(/done=undo/), page.keyboard.press('u')])
  expect(await page.locator('.rp-sheet__mark').count()).toBe(0)
  await tabTo(page, page.locator('[data-sheet]'))
  await Promise.all([page.waitForURL(/pages\/9$/), page.keyboard.press('n')])
}, 60_000)

test('from suggestions to proof', async () => {
  await decidePages(hand, document)
  await hideEverywhere(hand, base)
  await burnIt(hand, document)
  expect(await staff.page.locator('caption').allTextContents()).toContain('Leak check: passed')
  await readBurnedFile(hand, document)
}, 600_000)
