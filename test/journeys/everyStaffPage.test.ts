import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePortal } from '~/app/desk.server'
import { launchBrowser } from '../kit/browser'
import { startServer } from '../kit/server'
import { sendWrongly } from './everyMistake'
import { faultsOfStaffPage } from './everyStaffLook'
import { type StaffStandings, staffStandings } from './everyStaffStanding'
import { staffRoutes, staffVisits } from './everyStaffVisit'
import { secrets } from './everyStanding'
import type { Visit } from './everyVisit'

let portal: Awaited<ReturnType<typeof startServer>>
let browser: Browser
let context: BrowserContext
let page: Page
let given: StaffStandings
let all: readonly Visit[]

beforeAll(async () => {
  portal = await startServer({ ...secrets, WORKER: 'off' })
  given = await staffStandings(portal.dataDir)
  all = staffVisits(given)
  browser = await launchBrowser()
  context = await browser.newContext()
  page = await context.newPage()
  // A form that sends nothing fails its visit soon.
  page.setDefaultTimeout(10_000)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  if (given) await closePortal(given.house.portal)
  await portal?.stop()
})

test('every door for staff is visited', () => {
  expect(new Set(all.map(({ route }) => route))).toEqual(new Set(staffRoutes))
})

describe.each(staffRoutes)('%s', (route) => {
  test('has no fault, as it is and after a mistake', async () => {
    const faults: string[] = []
    for (const visit of all.filter((each) => each.route === route)) {
      for (const fault of await faultsAt(visit)) faults.push(`${nameOf(visit)}: ${fault}`)
    }
    expect(faults).toEqual([])
  }, 120_000)
})

async function faultsAt({ path, as, mistake, status }: Visit): Promise<readonly string[]> {
  await context.clearCookies()
  await context.addCookies(
    cookiesOf(as).map((each) => {
      const [name = '', value = ''] = each.split(/=(.*)/s)
      return { name, value, url: portal.url }
    }),
  )
  const opened = await page.goto(`${portal.url}${path}`)
  const answer = mistake === undefined ? opened : await sendWrongly(page, mistake)
  const isThere = new URL(page.url()).pathname === new URL(path, portal.url).pathname
  if (!isThere || answer?.status() !== status) return [`${answer?.status()} at ${new URL(page.url()).pathname}`]
  return faultsOfStaffPage(page, status)
}

/** Nobody is sent to a page without the cookies that it is seen with. */
function cookiesOf(as: string): readonly string[] {
  const cookies: Readonly<Record<string, string>> = given.cookies
  const cookie = cookies[as]
  if (cookie === undefined) throw new Error(`Nobody is called ${as}`)
  return cookie.split('; ').filter(Boolean)
}

const nameOf = ({ path, as, mistake }: Visit) =>
  `${path.replace(/[\w-]{20,}/g, 'x')} as ${as}${mistake ? `, ${mistake}` : ''}`
