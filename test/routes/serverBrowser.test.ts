import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../kit/browser'
import { startServer } from '../kit/server'

let browser: Browser
let portal: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  ;[browser, portal] = await Promise.all([launchBrowser(), startServer()])
})
afterAll(async () => {
  await browser.close()
  await portal.stop()
})

test.each([true, false])('a browser sends a form and breaks no policy (JavaScript %s)', async (javaScriptEnabled) => {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`))

  await page.goto(`${portal.url}/trafford/request/rights`)
  const [posted] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST'),
    page.getByRole('button', { name: 'Continue' }).click(),
  ])
  expect((await posted.allHeaders()).origin).toBe(portal.url)
  expect((await posted.response())?.status()).toBe(422)
  await page.getByText('There is a problem').waitFor()

  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(/request\/(?!rights)/)
  expect(complaints.filter((words) => !words.includes('422'))).toEqual([])
  await context.close()
})

test('the same form on another site is refused', async () => {
  const page = await browser.newPage()
  await page.route('http://evil.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" action="${portal.url}/trafford/request/rights"><input name="rights" value="access"><button>Win</button></form>`,
    }),
  )
  await page.goto('http://evil.example/')
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button').click()
  expect((await answered).status()).toBe(403)
  await page.close()
})
