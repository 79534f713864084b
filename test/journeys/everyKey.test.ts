import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMailbox } from '~/app/outside/post.server'
import { launchBrowser } from '../kit/browser'
import { accessFields } from '../kit/formVisitor'
import { startServer } from '../kit/server'
import { aVisitor } from '../kit/visitor'
import { faultsOfStops } from './everyStop'
import { type Hand, withKeys } from './hands'
import { eventually } from './world'

let browser: Browser
let portal: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  ;[browser, portal] = await Promise.all([launchBrowser(), startServer()])
})
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

/** A telephone, where the way out stays over the page and has most to hide. */
const viewport = { width: 320, height: 640 }

test('a request is made with keys alone, and wherever the focus stops it is seen', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport })
  const visitor = await aVisitor(context, portal.url, 'keys')
  const hand = withKeys(visitor)
  const { page } = visitor
  const faults: string[] = []
  const look = async () => {
    const { stops, faults: found } = await faultsOfStops(page)
    faults.push(...found.map((fault) => `${new URL(page.url()).pathname}: ${fault}`))
    expect(stops, page.url()).toBeGreaterThan(3)
  }
  const goOn = (name: string) => hand.go(page.getByRole('button', { name, exact: true }))

  await page.goto(portal.url)
  await look()
  await hand.go(page.locator('main a[href="/trafford"]'))
  await look()
  await hand.go(page.getByRole('button', { name: 'Start now' }).or(page.getByRole('link', { name: 'Start now' })))
  await goOn('Continue')
  expect(await page.title()).toMatch(/^Error: /)
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary')
  await look()
  for (const [step, fields] of accessFields) {
    await page.waitForURL(({ pathname }) => pathname.endsWith(`/${step}`))
    await look()
    await fillIn(hand, fields)
    await goOn('Continue')
    if (step === 'email') {
      await look()
      await hand.type(page.locator('#code'), await sentCode())
      await goOn('Continue')
    }
  }
  await page.waitForURL('**/check')
  await look()
  await goOn('Send my request')
  await page.waitForURL('**/sent')
  await look()
  expect(await page.locator('main').textContent()).toMatch(/TRA-\w{4}-\w{4}/)
  expect(faults).toEqual([])
}, 300_000)

/** The code of the only form that is filled in here, once it has come. */
async function sentCode(): Promise<string> {
  let code: string | undefined
  await eventually(async () => {
    const letters = await readMailbox(join(portal.dataDir, 'mailbox'))
    code = letters.map(({ text }) => /\b\d{6}\b/.exec(text)?.[0]).find(Boolean)
    return code !== undefined
  })
  return code ?? ''
}

async function fillIn(hand: Hand, fields: Readonly<Record<string, string | readonly string[]>>) {
  const { page } = hand.staff
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) {
      const choice = page.locator(`input[name="${name}"][value="${one}"]:is([type=radio],[type=checkbox])`)
      if ((await choice.count()) > 0) await hand.tick(choice)
      else await hand.type(page.locator(`[name="${name}"]`), one)
    }
  }
}
