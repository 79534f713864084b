import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../kit/visitor'
import { anOfficer, type FamilyWorld, familyFileOnDisk, lookAgain, problems, startFamilyCase } from './documentWork'
import { burnIt, decidePages, hideEverywhere, lookedThrough, readBurnedFile, sayWhy } from './familyFileWork'
import { type Hand, withMouse } from './hands'

let family: FamilyWorld
let staff: Visitor
let hand: Hand
let base: string
let document: string

beforeAll(async () => {
  family = await startFamilyCase()
  base = await family.aCase()
  staff = await anOfficer(family, { called: 'plain', width: 390, scripts: false })
  hand = withMouse(staff)
}, 300_000)
afterAll(() => family?.end())

test('with JavaScript off the family file is added, and its pages stand as small pictures', async () => {
  await staff.open(base)
  await staff.page.locator('#source').fill('Children’s social care')
  await staff.page.locator('#file').setInputFiles(await familyFileOnDisk())
  await staff.press('Add the document')
  document = await lookedThrough(hand, base)
  const alternatives = await staff.page
    .locator('.rp-thumbnail img')
    .evaluateAll((all) => all.map((each) => each.getAttribute('alt')))
  expect(alternatives).toHaveLength(12)
  expect(alternatives[1]).toMatch(/^Page 2: no marks, \d suggestions? open$/)
}, 300_000)

test('words are ticked one by one on a list, hidden as one, and shown again', async () => {
  await staff.open(`${document}/pages/3`)
  expect(await staff.page.locator('[data-add-box]').isVisible()).toBe(false)
  await staff.choose('Hefina')
  await staff.press('Hide the ticked')
  expect(await problems(staff)).toContain('Choose an exemption')
  expect(await staff.page.getByLabel('Hefina').first().isChecked()).toBe(true)
  await staff.page.getByLabel('Prosser-Oakes,').first().check()
  await sayWhy(hand, 'A neighbour.', 'Hide the ticked')
  expect(await staff.page.locator('.rp-marks__mark strong').allTextContents()).toEqual(['“Hefina Prosser-Oakes”'])
  await lookAgain(staff, 'plain-hidden')
  await staff.press('Undo hiding “Hefina Prosser-Oakes”')
  expect(await staff.page.locator('.rp-marks__mark strong').count()).toBe(0)
}, 60_000)

test('what is hidden here and shown there is said, with where, before the leak check finds it', async () => {
  for (const word of ['Dilwyn', 'Prosser-Oakes']) await staff.page.getByLabel(word, { exact: true }).check()
  await sayWhy(hand, 'A neighbour.', 'Hide the ticked')
  await staff.open(document)
  const panel = staff.page.locator('.rp-panel', { hasText: 'Hidden here, shown there' })
  expect(await panel.getByRole('link', { name: 'page 5' }).count()).toBe(1)
  await burnIt(hand, document)
  expect(await staff.page.locator('caption').allTextContents()).toContain('Leak check: failed')
  await lookAgain(staff, 'plain-failed')
  await staff.follow(/Rightly shown there/)
  await staff.press('Allow them there')
  expect(await problems(staff)).toBe('Say why the words may be shown there')
}, 300_000)

test('from suggestions to proof', async () => {
  await decidePages(hand, document)
  await hideEverywhere(hand, base)
  await burnIt(hand, document)
  expect(await staff.page.locator('caption').allTextContents()).toContain('Leak check: passed')
  await lookAgain(staff, 'plain-proved')
  await readBurnedFile(hand, document)
  await staff.open(base)
  expect(await staff.page.getByText('Ready', { exact: true }).count()).toBe(1)
}, 600_000)
