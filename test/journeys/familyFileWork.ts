import { expect } from 'vitest'
import { kept, others, othersDetails } from '../kit/familyFile'
import { until } from './documentWork'
import type { Hand } from './hands'

/** Why each thing on the family file is hidden: the rights of others, who were not asked. */
const exemption = 'S2-16'
const theirs = [...others, ...othersDetails]
/** Somebody else's words: a name or detail itself, or a part of one. */
const isTheirs = (words: string) => theirs.some((each) => each.includes(words.trim()) || words.includes(each))

/** Waits until the only document of a case is looked through. Gives where it is. */
export async function lookedThrough({ staff }: Hand, base: string): Promise<string> {
  await until(async () => {
    await staff.page.goto(base)
    return (await staff.page.getByText('To redact').count()) > 0
  })
  await staff.follow('Family file.pdf')
  return staff.page.url()
}

/** Answers what the rights of others ask, and sends the form. */
export async function sayWhy({ staff, ...hand }: Hand, reason: string, button: string) {
  const { page } = staff
  const send = page.getByRole('button', { name: button, exact: true })
  await hand.choose(page.locator('#exemption'), exemption)
  await hand.type(page.locator('#reason'), reason)
  // The questions come with the exemption: at once where it was the last one used, otherwise when the form comes back.
  if ((await page.locator('#about').count()) === 0) {
    await hand.go(send)
    expect(await page.locator('#reason').inputValue()).toBe(reason)
  }
  await hand.tick(page.locator('#about'))
  await hand.tick(page.locator('input[name="consent"][value="not-asked"]'))
  await hand.go(send)
}

/** Goes through the pages from one to the next: hides what is somebody else's, rejects what is not, says what becomes of each. */
export async function decidePages(hand: Hand, document: string) {
  const { page } = hand.staff
  for (let number = 1; number <= 12; number += 1) {
    await hand.staff.open(`${document}/pages/${number}`)
    await rejectOurs(hand)
    const open = await page.locator('input[name="suggestions"]').all()
    for (const box of open) await hand.tick(box)
    if (open.length > 0) await sayWhy(hand, 'About somebody else, who was not asked.', 'Hide the ticked')
    const outside = number === 11
    await hand.tick(page.locator(`input[name="flag"][value="${outside ? 'out-of-scope' : 'partly'}"]`))
    if (outside) await hand.type(page.locator('#flagReason'), 'Filed here by mistake.')
    await hand.go(page.getByRole('button', { name: 'Save what becomes of the page' }))
  }
  await hand.staff.open(document)
  expect(await page.getByText(/12 of 12 pages and (\d+) of \1 suggestions decided/).count()).toBe(1)
}

async function rejectOurs(hand: Hand) {
  const { page } = hand.staff
  let rejects = false
  for (const box of await page.locator('input[name="suggestions"]').all()) {
    if (isTheirs((await box.locator('+ label').textContent()) ?? '')) continue
    await hand.tick(box)
    rejects = true
  }
  if (!rejects) return
  await hand.type(page.locator('#rejectReason'), 'Rightly shown to the person.')
  await hand.go(page.getByRole('button', { name: 'Reject the ticked' }))
}

/** Hides whatever of the others still stands anywhere, phrase by phrase, with every place shown first. */
export async function hideEverywhere(hand: Hand, base: string) {
  const { page } = hand.staff
  for (const words of theirs) {
    await page.goto(base)
    await hand.type(page.locator('#phrase'), words)
    await hand.go(page.getByRole('button', { name: 'Find them' }))
    if ((await page.locator('input[name="chosen"]').count()) === 0) continue
    await sayWhy(hand, 'It tells who they are.', 'Hide the ticked places')
  }
}

/** Burns the document and waits for its leak check. */
export async function burnIt(hand: Hand, document: string) {
  const { page } = hand.staff
  await page.goto(document)
  await hand.go(page.getByRole('button', { name: /^Burn/ }))
  await until(async () => {
    await page.goto(document)
    return (await page.getByText('It is being burned').count()) === 0
  }, 280)
}

/** Downloads what was burned and reads it: nothing of the others is there, and the rest is. */
export async function readBurnedFile({ staff: { page } }: Hand, document: string) {
  const answer = await page.request.get(`${document}/burned`)
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
  const pages = await wordsOf(await answer.body())
  expect(pages).toHaveLength(11)
  const text = pages.join(' ')
  for (const words of theirs) expect(text).not.toContain(words)
  for (const words of kept) expect(text).toContain(words)
}

/** The words of a PDF, page by page, as pdf.js reads them. */
async function wordsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    pages.push(words.replace(/\s+/g, ' '))
  }
  await document.loadingTask.destroy()
  return pages
}
