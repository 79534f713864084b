import { afterAll, beforeAll, expect, test } from 'vitest'
import { others } from '../kit/familyFile'
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
  staff = await anOfficer(family, { called: 'mouse', width: 1280, scripts: true })
  hand = withMouse(staff)
}, 300_000)
afterAll(() => family?.end())

test('a form without a file, and with one that is no PDF, comes back with what was typed', async () => {
  await staff.open(base.replace(/\/documents$/, ''))
  await staff.follow('Documents')
  await staff.press('Add the document')
  expect(await problems(staff)).toContain('Choose a PDF')
  await staff.page.locator('#source').fill('Children’s social care')
  const text = { name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no') }
  await staff.page.locator('#file').setInputFiles(text)
  await staff.press('Add the document')
  expect(await problems(staff)).toContain('The file is not a PDF')
  expect(await staff.page.locator('#source').inputValue()).toBe('Children’s social care')
}, 60_000)

test('the family file is added and looked through', async () => {
  await staff.page.locator('#file').setInputFiles(await familyFileOnDisk())
  await staff.press('Add the document')
  expect(await staff.page.getByText('The document is added').count()).toBe(1)
  document = await lookedThrough(hand, base)
  expect(await staff.page.locator('.rp-thumbnail__picture').count()).toBe(12)
}, 300_000)

test('every place of a name is shown, then hidden in one go', async () => {
  const find = async () => {
    await staff.page.locator('#phrase').fill(others[0] ?? '')
    await staff.press('Find them')
  }
  await find()
  expect(await staff.page.locator('legend').first().textContent()).toBe('4 places')
  await sayWhy(hand, 'He rang in confidence.', 'Hide the ticked places')
  await staff.page.getByText('The ticked places are hidden').waitFor()
  await find()
  expect(await staff.page.getByText('Hidden', { exact: true }).count()).toBe(4)
}, 60_000)

test('boxes are drawn, moved and changed by mouse, and come back with the form', async () => {
  await staff.open(`${document}/pages/8`)
  const sheet = staff.page.locator('[data-overlay]')
  await sheet.scrollIntoViewIfNeeded()
  const size = await sheet.boundingBox()
  if (size === null) throw new Error('The picture has no size')
  const at = (x: number, y: number) => [size.x + size.width * x, size.y + size.height * y] as const
  const drag = async (from: readonly [number, number], to: readonly [number, number]) => {
    await staff.page.mouse.move(...at(...from))
    await staff.page.mouse.down()
    await staff.page.mouse.move(...at(...to), { steps: 4 })
    await staff.page.mouse.up()
  }
  const drawn = async () =>
    (await staff.page.locator('input[name="drawn"]').first().inputValue()).split(' ').map(Number)
  const near = (...parts: readonly number[]) => parts.map((part) => expect.closeTo(part, 2))
  await drag([0.1, 0.1], [0.3, 0.2])
  expect(await drawn()).toEqual(near(0.1, 0.1, 0.3, 0.2))
  await drag([0.2, 0.15], [0.3, 0.15])
  expect(await drawn()).toEqual(near(0.2, 0.1, 0.4, 0.2))
  await drag([0.4, 0.2], [0.5, 0.22])
  expect(await drawn()).toEqual(near(0.2, 0.1, 0.5, 0.22))
  await staff.press('Hide the ticked')
  expect(await problems(staff)).toContain('Choose an exemption')
  expect(await drawn()).toEqual(near(0.2, 0.1, 0.5, 0.22))
  await lookAgain(staff, 'mouse-drawn')
  expect(await staff.page.locator('.rp-sheet__box').count()).toBe(1)
  await sayWhy(hand, 'Their drawing.', 'Hide the ticked')
  await staff.page.getByText('Saved. What you chose is hidden.').waitFor()
  expect(await staff.page.locator('.rp-sheet__mark').count()).toBe(1)
}, 60_000)

test('before and after stand side by side, and the last mark is undone by a key', async () => {
  await staff.follow('Before and after')
  expect(await staff.page.locator('figure img').count()).toBe(2)
  await lookAgain(staff, 'mouse-two-up')
  await staff.follow('Work on it')
  await staff.page.locator('[data-sheet]').focus()
  await Promise.all([staff.page.waitForURL(/done=undo/), staff.page.keyboard.press('u')])
  expect(await staff.page.locator('.rp-sheet__mark').count()).toBe(0)
}, 60_000)

test('another officer who works on the same page sees what was hidden, and by whom', async () => {
  const context = await family.browser.newContext()
  await context.addCookies(await staff.page.context().cookies())
  const second = await context.newPage()
  await second.goto(`${document}/pages/2`)
  expect(await second.locator('.rp-marks__mark').first().textContent()).toContain(others[0])
  expect(await second.locator('.rp-marks__who').first().textContent()).toContain('first')
  await context.close()
}, 60_000)

test('suggestions are hidden and rejected, and pages flagged, until nothing is left to decide', async () => {
  await decidePages(hand, document)
  await lookAgain(staff, 'mouse-decided')
}, 300_000)

test('it is burned, its leak check passes, and what was hidden is nowhere in it', async () => {
  await hideEverywhere(hand, base)
  await burnIt(hand, document)
  expect(await staff.page.locator('caption').allTextContents()).toContain('Leak check: passed')
  await lookAgain(staff, 'mouse-proved')
  await readBurnedFile(hand, document)
}, 300_000)
