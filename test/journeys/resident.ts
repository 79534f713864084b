import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { Answers } from '~/app/rules/journey/answers'
import { dayParts } from '~/app/rules/journey/readDay'
import { readPdf, wordsOf } from '../pack/read'
import { fillForm, ownEmail, sendForm } from './fillForm'
import { type Guest, mainOf } from './guest'
import { codeIn, letterOf, linkIn } from './mailbox'
import { wordsIn } from './words'
import { controller, family } from './world'

const { subject } = family

/** Who the family's subject is, as the form asks for it, with an address for email of its own. */
export const aboutSubject = (): Answers => ({
  name: `${subject.givenName} ${subject.familyName}`,
  'former-names': subject.formerNames.join(', '),
  'date-of-birth': subject.dateOfBirth,
  address: {
    line1: subject.addressLines[0] ?? '',
    line2: '',
    town: subject.addressLines.at(-1) ?? '',
    postcode: subject.postcode,
  },
  email: ownEmail(subject.email),
  telephone: subject.telephone,
  safe: ['no-post'],
  urgent: 'no',
  delivery: 'download',
})

/** What the family's subject asks for: everything, for herself. */
export const accessAnswers = (words: string = family.asks): Answers => ({
  rights: ['access'],
  for: 'me',
  scope: ['everything'],
  words,
  ...aboutSubject(),
})

/** From the start page to the first question, in their language. */
export async function startForm(resident: Guest) {
  await resident.open('/')
  if (resident.language === 'cy') await resident.follow(wordsIn('en')('layout.language-cy'))
  await resident.follow('Wakefield Council')
  await resident.follow(resident.say('controller.start'))
}

/** Fills in and sends a whole form. Gives the references of what it asks for. */
export async function askFor(resident: Guest, answers: Answers): Promise<readonly string[]> {
  await startForm(resident)
  await fillForm(resident, answers)
  return sendForm(resident)
}

/** Asks for everything about oneself. Gives the reference. */
export async function fillAccess(resident: Guest, words?: string): Promise<string> {
  const [reference = ''] = await askFor(resident, accessAnswers(words))
  return reference
}

/** Opens the link in the newest letter of a kind about a request, and sees how it stands. */
export async function followLink(resident: Guest, letter: string, reference: string) {
  const { say } = resident
  await resident.open(linkIn(await letterOf(resident, letter, { reference }), 'follow'))
  expect(await resident.heading()).toBe(say('follow.start.heading'))
  await resident.press(say('govuk.continue'))
  expect(await resident.heading()).toBe(say('follow.heading'))
}

/** Opens the emailed link, enters the emailed code, says who it is about: the answer can be downloaded. */
export async function openAnswer(resident: Guest, reference: string) {
  const { say, page } = resident
  const ready = await letterOf(resident, 'pack-ready', { reference })
  await resident.open(linkIn(ready, 'collect'))
  expect(await resident.heading()).toBe(say('collect.start.heading'))
  await seesCouncil(resident)
  await resident.press(say('govuk.continue'))
  await seesCouncil(resident)
  const code = codeIn(await letterOf(resident, 'collection-code', { to: ready.to[0] }))
  await page.locator('#code').fill(code === '000000' ? '000001' : '000000')
  await resident.press(say('govuk.continue'))
  expect(await mainOf(resident)).toContain(say('collect.code.errors.wrong'))
  await page.locator('#code').fill(code)
  await resident.press(say('govuk.continue'))
  await seesCouncil(resident)
  await sayWho(resident)
  expect(await resident.heading()).toBe(say('collect.ready.heading'))
  await seesCouncil(resident)
}

/** Whoever is asked for a code or who they are must see who asks: the page looks as the council's own. */
async function seesCouncil({ page }: Guest) {
  expect(await page.locator(`link[href="/theme/${controller}.css"]`).count()).toBe(1)
}

/** Says what the case knows of the subject. */
export async function sayWho({ page, press, say }: Guest) {
  for (const [part, typed] of Object.entries(dayParts(subject.dateOfBirth))) {
    await page.locator(`#birthday-${part}`).fill(typed)
  }
  await page.locator('#postcode').fill(subject.postcode)
  await press(say('govuk.continue'))
}

/** Downloads a file by its link: gives its name and its bytes. */
export async function download({ page }: Guest, link: string | RegExp) {
  const [come] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).first().click(),
  ])
  return { name: come.suggestedFilename(), bytes: new Uint8Array(await readFile(await come.path())) }
}

/** Collects the answer to a request: the PDF, and what it says. */
export async function collect(resident: Guest, reference: string) {
  await openAnswer(resident, reference)
  const { name, bytes } = await download(resident, /\(PDF\)/)
  expect(name).toBe(`${reference}.pdf`)
  return { bytes, text: wordsOf(await readPdf(bytes)) }
}
