import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePortal } from '~/app/desk.server'
import { londonDay } from '~/app/rules/day'
import { Answers } from '~/app/rules/journey/answers'
import { noteRun } from '../kit/accessibilityRun'
import { launchBrowser } from '../kit/browser'
import { startServer } from '../kit/server'
import { controller } from './everyAnswers'
import { faultsOf } from './everyLook'
import { sendWrongly } from './everyMistake'
import { type Standings, secrets, standings } from './everyStanding'
import { residentRoutes, type Visit, visits } from './everyVisit'

const languages = ['en', 'cy'] as const
let portal: Awaited<ReturnType<typeof startServer>>
let browser: Browser
let context: BrowserContext
let page: Page
let given: Standings
let all: readonly Visit[]
const found: string[] = []
let visitors = 0

beforeAll(async () => {
  // Addresses are told by a proxy, so that a run of forms is many people and not one who guesses.
  portal = await startServer({ ...secrets, WORKER: 'off', TRUST_PROXY: '1' })
  given = await standings(portal.dataDir)
  all = await visits(given)
  browser = await launchBrowser()
  context = await browser.newContext()
  page = await context.newPage()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  if (given) await closePortal(given.house.portal)
  await portal?.stop()
})

test('every door for residents is visited, and every one of the form’s questions', () => {
  expect(new Set(all.map(({ route }) => route))).toEqual(new Set(residentRoutes))
  const paths = new Set(all.map(({ path }) => path))
  const steps = Answers.keyof().exclude(['channel', 'received', 'language']).options
  expect(steps.filter((step) => !paths.has(`/${controller}/request/${step}`))).toEqual([])
})

describe.each(residentRoutes)('%s', (route) => {
  test.each(languages)(
    'in %s has no fault, as it is and after a mistake',
    async (language) => {
      const faults: string[] = []
      for (const visit of all.filter((each) => each.route === route)) {
        for (const fault of await faultsAt(visit, language)) faults.push(`${nameOf(visit)}: ${fault}`)
      }
      found.push(...faults)
      expect(faults).toEqual([])
    },
    240_000,
  )
})

test('what was found is kept for the accessibility statement', async () => {
  // A run that broke off has seen less than it would say.
  expect(visitors).toBe(all.length * languages.length)
  noteRun({
    ranOn: londonDay(given.house.now),
    pages: new Set(all.map(({ path, as }) => `${path} ${as}`)).size,
    states: all.length,
    violations: found.length,
    languages: [...languages],
    tool: `axe-core ${await page.evaluate('axe.version')}`,
    browser: `Chromium ${browser.version()}`,
  })
})

async function faultsAt({ path, as, mistake, status }: Visit, language: 'en' | 'cy'): Promise<readonly string[]> {
  visitors += 1
  await context.clearCookies()
  const cookies = [`language=${language}`, cookieOf(as)]
  await context.addCookies(
    cookies.filter(Boolean).map((each) => {
      const [name = '', value = ''] = each.split(/=(.*)/s)
      return { name, value, url: portal.url }
    }),
  )
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': `192.0.2.${visitors % 250}` })
  const opened = await page.goto(`${portal.url}${path}`)
  const answer = mistake === undefined ? opened : await sendWrongly(page, mistake)
  const isThere = new URL(page.url()).pathname === new URL(path, portal.url).pathname
  if (!isThere || answer?.status() !== status) return [`${answer?.status()} at ${new URL(page.url()).pathname}`]
  return faultsOf(page, { language, status })
}

/** Nobody is sent to a page without the cookie that it is seen with. */
function cookieOf(as: string): string {
  const cookie = given.cookies[as]
  if (cookie === undefined) throw new Error(`Nobody is called ${as}`)
  return cookie
}

const nameOf = ({ path, as, mistake }: Visit) =>
  `${path.replace(/[\w-]{20,}/, 'x')} as ${as}${mistake ? `, ${mistake}` : ''}`
