import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { closePortal, type StaffDesk } from '~/app/desk.server'
import { axe, launchBrowser } from '../kit/browser'
import { aFamilyFile } from '../kit/familyFile'
import { aPerson } from '../kit/request'
import { aVisitor, type Visitor } from '../kit/visitor'
import { aLetter, officerOf, openStore } from './clockCases'
import { passFactor } from './factor'
import { controller, password, startWorld, type World } from './world'

/** A request of the person whom the family file is about. */
const aFamilyCase = (officer: (days: number) => StaffDesk) => aLetter(officer(0), aPerson.name)

/** A world in which somebody asked for their file, and a browser for whoever works on it. */
export async function startFamilyCase() {
  const world = await startWorld()
  const portal = await openStore(world)
  const browser = await launchBrowser()
  const officer = await officerOf(portal)
  return {
    world,
    browser,
    /** Where the documents of a new case of theirs are. */
    aCase: async () => `${world.url}/staff/cases/${await aFamilyCase(officer)}/documents`,
    end: async () => {
      await browser.close()
      await closePortal(portal)
      await world.end()
    },
  }
}
export type FamilyWorld = Awaited<ReturnType<typeof startFamilyCase>>

/** The family file on disk, under a name that a service might give it. */
export async function familyFileOnDisk(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'portal-file-')), 'Family file.pdf')
  await writeFile(file, await aFamilyFile())
  return file
}

/** An officer in a browser of their own, with scripts or without. */
export async function anOfficer(
  { browser, world }: { readonly browser: Browser; readonly world: World },
  { called, width, scripts }: { readonly called: string; readonly width: number; readonly scripts: boolean },
): Promise<Visitor> {
  const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width, height: 900 } })
  const staff = await aVisitor(context, world.url, called)
  await staff.open('/staff')
  await staff.fill('Email address', `first.${controller}@example.org`)
  await staff.fill('Password', password)
  await staff.press('Sign in')
  await passFactor(staff, `${world.url} first`)
  return staff
}

/** What is wrong on a page, as its summary says it. */
export const problems = async ({ page }: Visitor) =>
  (await page.locator('.govuk-error-summary__list').textContent()) ?? ''

/** Checks with axe a page that has changed under the same heading, and takes its picture where pictures are kept. */
export async function lookAgain({ page }: Visitor, called: string) {
  await page.waitForLoadState('networkidle')
  const folder = process.env.PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${called}.png`, fullPage: true })
  expect(await axe(page), `${called} by axe`).toEqual([])
}

/** Waits for what the worker does beside others on a busy machine. */
export async function until(isTrue: () => Promise<boolean>, seconds = 280) {
  const end = Date.now() + seconds * 1000
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`It did not happen within ${seconds} seconds`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
