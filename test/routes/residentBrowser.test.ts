import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../kit/browser'
import { answeredCookie } from '../kit/residentPaths'
import { startServer } from '../kit/server'

const sessionSecret = 's'.repeat(32)
const neutral = 'https://www.bbc.co.uk/weather'
let browser: Browser
let portal: Awaited<ReturnType<typeof startServer>>
let draft: string
beforeAll(async () => {
  ;[browser, portal] = await Promise.all([launchBrowser(), startServer({ SESSION_SECRET: sessionSecret })])
  draft = await answeredCookie(portal, sessionSecret)
})
afterAll(async () => {
  await browser.close()
  await portal.stop()
})

/** Somebody who has answered every question; the neutral site is played here. */
async function aResident(javaScriptEnabled: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({ javaScriptEnabled })
  const [name = '', value = ''] = draft.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: portal.url }])
  await context.route(`${neutral}**`, (route) => route.fulfill({ contentType: 'text/html', body: 'Rain later.' }))
  return context
}

describe.each([true, false])('with JavaScript %s', (javaScript) => {
  test('Enter in a field goes on, and does not change the language', async () => {
    const context = await aResident(javaScript)
    const page = await context.newPage()
    await page.goto(`${portal.url}/trafford/request/name`)
    await page.getByRole('textbox').first().press('Enter')
    await page.waitForURL(/request\/(?!name)/)
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await context.close()
  })

  test('a change of language keeps what was typed and the rest of the address, there and back', async () => {
    const context = await aResident(javaScript)
    const page = await context.newPage()
    await page.goto(`${portal.url}/trafford/request/name?change`)
    await page.getByRole('textbox').first().fill('Siân Ó Briain-Łukasz')
    await page.getByRole('button', { name: 'Cymraeg' }).click()
    await page.waitForURL(/name\?change&lang=cy$/)
    expect(await page.getAttribute('html', 'lang')).toBe('cy')
    expect(await page.getByRole('textbox').first().inputValue()).toBe('Siân Ó Briain-Łukasz')
    await page.getByRole('button', { name: 'English' }).click()
    await page.waitForURL(/name\?change&lang=en$/)
    expect(await page.getByRole('textbox').first().inputValue()).toBe('Siân Ó Briain-Łukasz')
    await page.goto(`${portal.url}/trafford/request/name`)
    expect(await page.getByRole('textbox').first().inputValue()).toBe('Marged Ellis-Boateng')
    await context.close()
  })

  test('the way out leads away by a press', async () => {
    const context = await aResident(javaScript)
    const page = await context.newPage()
    await page.goto(`${portal.url}/trafford`)
    await page.locator('.govuk-exit-this-page__button').click()
    await page.waitForURL(neutral)
    await context.close()
  })
})

test('Shift three times leaves, and two are told to somebody who listens; no policy is broken', async () => {
  const context = await aResident(true)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${portal.url}/trafford?lang=cy`)
  for (const told of ['Shift, pwyswch 2 waith eto i adael.', 'Shift, pwyswch 1 waith eto i adael.']) {
    await page.keyboard.press('Shift')
    expect(await page.getByRole('status').textContent()).toBe(told)
  }
  await page.keyboard.press('Shift')
  await page.waitForURL(neutral)
  expect(complaints).toEqual([])
  await context.close()
})

test('where the script is blocked the page works and the way out leads away', async () => {
  const context = await aResident(true)
  await context.route('**/assets/exit-this-page.js', (route) => route.abort())
  const page = await context.newPage()
  await page.goto(`${portal.url}/trafford/request/name`)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(/request\/(?!name)/)
  await page.locator('.govuk-exit-this-page__button').click()
  await page.waitForURL(neutral)
  await context.close()
})

test('a link of the register starts the form with its answers, and a theme colours the page', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${portal.url}/registers/wakefield`)
  const header = page.locator('.rp-header')
  expect(await header.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(0, 77, 64)')
  await page
    .getByRole('link', { name: /^Object to this/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(/\/wakefield\/request\/rights$/)
  expect(
    await page.locator('input:checked').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value'))),
  ).toEqual(['objection'])
  await context.close()
})
