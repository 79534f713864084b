import { expect } from 'vitest'
import { readRows, readSource, sourceNames } from '~/app/outside/sources.server'
import type { Visitor } from '../kit/visitor'
import { giveCode, passFactor } from './factor'
import type { Guest } from './guest'
import { controller, eventually, family, password, type World } from './world'

export async function signedIn(world: World, called: string, who: 'first' | 'second'): Promise<Guest> {
  const staff = await world.visitor(called, 1280)
  await staff.open('/staff')
  await staff.fill('Email address', `${who}.${controller}@example.org`)
  await staff.fill('Password', 'not the password at all')
  await staff.press('Sign in')
  expect(await staff.page.getByText('is not right').count()).toBeGreaterThan(0)
  await staff.fill('Password', password)
  await staff.press('Sign in')
  await passFactor(staff, `${world.url} ${who}`)
  expect(await staff.heading()).toBe('Cases')
  return staff
}

export async function openCase(staff: Visitor, reference: string) {
  await staff.open('/staff')
  await staff.follow(reference)
}

export async function verifyIdentity(staff: Visitor) {
  await staff.follow('Verify identity')
  await staff.press('Record identity as verified')
  expect(await staff.page.getByText('There is a problem').count()).toBe(1)
  await staff.choose('Already known to us')
  await staff.press('Record identity as verified')
}

export async function confirmTheirs(staff: Visitor, reference: string) {
  await eventually(async () => {
    await openCase(staff, reference)
    return (await staff.page.getByText('Searching').count()) === 0
  })
  for (;;) {
    const open = staff.page.getByRole('link', { name: 'Go through the records found' })
    if ((await open.count()) === 0) return
    await staff.follow('Go through the records found')
    const source = (await staff.heading()).replace('Records found: ', '')
    const theirs = await theirRows(source)
    for (const row of await staff.page.locator('.rp-candidate').all()) {
      const text = (await row.textContent()) ?? ''
      await row
        .getByLabel(theirs.some((cells) => cells.every((cell) => text.includes(cell))) ? 'Yes' : 'No', { exact: true })
        .check()
    }
    await staff.press('Save which records are theirs')
  }
}

/** The cells of each row of a source that is really the subject's. */
export async function theirRows(title: string): Promise<readonly (readonly string[])[]> {
  const folder = `db/demo/${controller}/sources`
  const source = (await Promise.all((await sourceNames(folder)).map((each) => readSource(folder, each)))).find(
    (each) => each.description.title === title,
  )
  if (source === undefined) throw new Error(`No source is called ${title}`)
  const theirs = family.confirmed.find((each) => each.source === source.name)?.rows ?? []
  const shown = source.description.columns.map((column) => column.name)
  const rows = (await readRows(folder, source)).filter(({ row }) => theirs.includes(row))
  return rows.map(({ cells }) => shown.map((column) => cells[column] ?? ''))
}

/** Hides each of the family's passages: by ticking words, and one by saying the words for the whole case. */
export async function hideWords(staff: Visitor, reference: string) {
  await openCase(staff, reference)
  await staff.follow('Hide what must not be shown')
  const { page } = staff
  const [everywhere, ...ticked] = family.hides
  await page.locator('#everywhere-text').fill(everywhere?.words ?? '')
  await staff.press('Hide everywhere')
  expect(await page.locator('#everywhere-text').inputValue()).toBe(everywhere?.words)
  await page.locator('#everywhere-exemption').selectOption(everywhere?.exemption ?? '')
  await page.locator('#everywhere-reason').fill(everywhere?.why ?? '')
  await staff.press('Hide everywhere')
  // The law asks more of this exemption: its questions come with what was typed.
  expect(await page.locator('#everywhere-text').inputValue()).toBe(everywhere?.words)
  await sayAboutOthers(staff, 'everywhere-')
  await staff.press('Hide everywhere')
  expect(await page.getByText('1 passage is hidden in this case').count()).toBe(1)
  await page.locator('#everywhere-text').fill('words that nobody wrote')
  await page.locator('#everywhere-exemption').selectOption(everywhere?.exemption ?? '')
  await page.locator('#everywhere-reason').fill('a slip of the pen')
  await staff.press('Hide everywhere')
  await sayAboutOthers(staff, 'everywhere-')
  await staff.press('Hide everywhere')
  expect(await page.getByText('Those words do not stand').count()).toBe(1)

  for (;;) {
    for (const { column, words, exemption, why } of ticked) {
      const boxes = await page.locator(`input[name="words"][value^="${column}:"]`).all()
      const labels = await Promise.all(boxes.map(async (box) => (await box.locator('+ label').textContent()) ?? ''))
      const at = labels.join(' ').indexOf(words)
      if (at < 0) continue
      const first = labels.join(' ').slice(0, at).split(' ').length - 1
      for (const box of boxes.slice(first, first + words.split(' ').length)) await box.check()
      await page.locator('#exemption').selectOption(exemption)
      await page.locator('#reason').fill(why)
      // Asked at once where the exemption was the last one used, and after sending where it was not.
      if ((await page.locator('#about').count()) === 0) await staff.press('Hide the ticked words')
      if ((await page.locator('#reason').inputValue()) === '') continue
      await sayAboutOthers(staff, '')
      await staff.press('Hide the ticked words')
    }
    const next = page.getByRole('link', { name: /Next record/ })
    if ((await next.count()) === 0) return
    await staff.follow(/Next record/)
  }
}

/** Answers what the rights of others ask: the words are about somebody else, whom nobody asked. */
async function sayAboutOthers({ page }: Visitor, prefix: string) {
  await page.locator(`#${prefix}about`).check()
  await page.locator(`input[id^="${prefix}consent"][value="not-asked"]`).check()
}

/** Says how health data in the answer is dealt with: the law lets none leave before. */
export async function clearHealth(staff: Visitor, reference: string) {
  await openCase(staff, reference)
  await staff.follow('Decide about health data')
  await staff.choose('The person knows it already')
  await staff.fill('Why?', 'She was at every appointment.')
  await staff.press('Record what you decided')
}

export async function buildPack(staff: Visitor, reference: string) {
  await openCase(staff, reference)
  await staff.follow('Build the pack')
  await lookThrough(staff, 'Look at a draft')
  await staff.press('Build the pack')
  await eventually(async () => {
    await staff.open(`/staff/cases/${reference}/pack`)
    return (await staff.heading()) === 'The pack is built'
  })
  expect(await staff.page.getByText('Leak check: passed').count()).toBe(1)
}

/** Looks at pages of the pack, or of its draft: from one to the next, and to one by its number. */
export async function lookThrough(staff: Visitor, link: string) {
  const { page } = staff
  await staff.follow(link)
  await seesPage(staff, 1)
  await staff.follow('Next page')
  await seesPage(staff, 2)
  await staff.fill('Go to page', 'the last')
  await staff.press('Go')
  expect(await page.title()).toMatch(/^Error: /)
  await staff.fill('Go to page', '3')
  await staff.press('Go')
  await seesPage(staff, 3)
  await staff.follow('Back to the pack')
}

async function seesPage({ page, heading }: Visitor, number: number) {
  expect(await heading()).toMatch(new RegExp(`^Page ${number}\\b`))
  const picture = page.getByAltText(`Page ${number} of the pack.`)
  // Drawn when it is asked for: on a busy machine the page is there before it.
  const width = () => picture.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0))
  await expect.poll(width, { timeout: 30_000 }).toBe(800)
}

/** Takes both copies of a case. */
export async function takeCopies(staff: Visitor, reference: string) {
  const { page } = staff
  await openClosed(staff, reference)
  await staff.follow('Copies')
  await staff.press('Take the unredacted bundle')
  expect(await page.getByText('Write which court or person it is for').count()).toBe(2)
  const copies = [
    ['Why do you take it?', 'Take the internal copy', `${reference}-internal.pdf`],
    ['For whom?', 'Take the unredacted bundle', `${reference}-court.zip`],
  ] as const
  for (const [label, button, name] of copies) {
    await staff.fill(label, 'The county court at Leeds')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    expect(download.suggestedFilename()).toBe(name)
  }
  await staff.open(`/staff/cases/${reference}/copies`)
  expect(await page.getByText('The county court at Leeds').count()).toBe(2)
}

/** Looks at an answer again that went out, and shows no more. */
export async function reviewInVain(staff: Visitor, reference: string) {
  await openClosed(staff, reference)
  await staff.follow('Look at the answer again')
  await staff.press('Open the review')
  expect(await staff.page.title()).toMatch(/^Error: /)
  await staff.fill('Why is it looked at again?', 'She asked why her sister is hidden.')
  await staff.press('Open the review')
  expect(await staff.heading()).toBe('The answer is being looked at again')
  await staff.press('Build what is newly shown')
  expect(await staff.page.getByText('Write why more is shown').count()).toBe(2)
  await staff.press('End the review without showing more')
  expect(await staff.page.getByText('The case is closed').count()).toBeGreaterThan(0)
}

/** A case that has left the queue. */
const openClosed = (staff: Visitor, reference: string) => staff.open(`/staff/cases/${reference}`)

export async function approveAndRelease(world: World, reference: string, called: string) {
  const two = await signedIn(world, called, 'second')
  await openCase(two, reference)
  await two.follow('Approve the pack')
  await two.press('Approve this pack')
  await two.follow('Release the pack')
  await giveCode(two, `${world.url} second`)
  await two.press('Release the pack')
  await openCase(two, reference)
}
