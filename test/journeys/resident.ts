import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { Visitor } from '../kit/visitor'
import { readPdf, wordsOf } from '../pack/read'
import { eventually, family } from './world'

const { subject } = family
const name = `${subject.givenName} ${subject.familyName}`

export async function startForm(resident: Visitor) {
  await resident.open('/')
  await resident.follow('Wakefield Council')
  await resident.follow('Start now')
}

/** Answers the questions about the person, wrongly once, checks the answers, sends them, and sends them again. */
export async function sayWhoAndSend({ page, press, heading, fill }: Visitor): Promise<string> {
  await page.locator('#name').fill(name)
  await press('Continue')
  await page.locator('input[name="former-names"]').fill(subject.formerNames.join(', '))
  await press('Continue')
  const [year = '', month = '', day = ''] = subject.dateOfBirth.split('-')
  await fill('Day', '31')
  await fill('Month', 'February')
  await fill('Year', year)
  await press('Continue')
  expect(await page.getByText('must be a real date').count()).toBe(2)
  expect(await page.getByLabel('Year', { exact: true }).inputValue()).toBe(year)
  await fill('Day', day)
  await fill('Month', month)
  await press('Continue')
  await fill('Address line 1', subject.addressLines[0] ?? '')
  await fill('Town or city', subject.addressLines.at(-1) ?? '')
  await fill('Postcode', subject.postcode)
  await press('Continue')
  await page.locator('#email').fill(subject.email)
  await press('Continue')
  await page.locator('#telephone').fill(subject.telephone)
  await press('Continue')
  expect(await heading()).toContain('Check your answers')
  expect(await page.getByText(name).count()).toBeGreaterThan(0)
  await press('Send my request')
  const reference = /WAK-\w{4}-\w{4}/.exec((await page.textContent('main')) ?? '')?.[0] ?? ''
  expect(reference).not.toBe('')
  // Back, and sent again: one request.
  await page.goBack()
  const again = page.getByRole('button', { name: 'Send my request' })
  if ((await again.count()) > 0) await again.click()
  expect(await page.textContent('main')).toContain(reference)
  return reference
}

/** Opens the emailed link, enters the emailed code, downloads the file. */
export async function collect(resident: Visitor, reference: string) {
  const link = await letter(resident, new RegExp(`Your answer is ready: ${reference}[\\s\\S]*?(http\\S+/collect/\\S+)`))
  await resident.open(link)
  expect(await resident.heading()).toContain('Get the answer')
  await resident.press('Continue')
  const before = resident.page.url()
  const code = await letter(resident, /Your code is (\d{6})/)
  await resident.open(before)
  await resident.page.locator('#code').fill(code === '000000' ? '000001' : '000000')
  await resident.press('Continue')
  expect(await resident.page.getByText('That code is not right').count()).toBeGreaterThan(0)
  await resident.page.locator('#code').fill(code)
  await resident.press('Continue')
  const [download] = await Promise.all([
    resident.page.waitForEvent('download'),
    resident.page.getByRole('link', { name: /^Your answer \(PDF\)/ }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`${reference}.pdf`)
  const bytes = new Uint8Array(await readFile(await download.path()))
  return { bytes, text: wordsOf(await readPdf(bytes)) }
}

/** What the newest letter in the mailbox says that fits, once it has come. */
export async function letter(resident: Visitor, wanted: RegExp): Promise<string> {
  let found: string | undefined
  await eventually(async () => {
    await resident.open('/dev/mailbox')
    found = wanted.exec((await resident.page.locator('main').textContent()) ?? '')?.[1]
    return found !== undefined
  })
  return found ?? ''
}
