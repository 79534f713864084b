import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addStaff } from '~/app/casework/signIn.server'
import { readConfig } from '~/app/config.server'
import { closePortal, openPortal, type Portal } from '~/app/desk.server'
import { sayShortDay } from '~/app/pages/dates'
import { sayDay } from '~/app/rules/sayDay'
import { findCase } from '~/db/cases'
import { axe, launchBrowser } from '../kit/browser'
import { aFeed, aShrunkFeed } from '../kit/feed'
import { freePort } from '../kit/freePort'
import { aRequest } from '../kit/request'
import { startServer } from '../kit/server'
import { factorSecret } from '../kit/signIn'
import { aVisitor, type Visitor } from '../kit/visitor'
import { passFactor } from './factor'

const password = 'a long pass phrase'
let server: Awaited<ReturnType<typeof startServer>>
let portal: Portal
let browser: Browser
let folder: string
/** An address that nothing listens on. */
let nowhere: string

beforeAll(async () => {
  nowhere = `127.0.0.1:${await freePort()}`
  server = await startServer({ DEMO: '1', HOLIDAYS_URL: `http://${nowhere}/bank-holidays.json` })
  const read = readConfig({ DATABASE_URL: `sqlite:${join(server.dataDir, 'portal.db')}`, DATA_DIR: server.dataDir })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  portal = await openPortal(read.config)
  for (const role of ['officer', 'administrator'] as const) {
    const account = {
      controller: 'trafford',
      email: `${role}@example.org`,
      name: `Sam ${role}`,
      role,
      password,
      factorSecret,
    }
    await addStaff(portal, account, new Date().toISOString())
  }
  browser = await launchBrowser()
  folder = await mkdtemp(join(tmpdir(), 'portal-feeds-'))
})
afterAll(async () => {
  await browser?.close()
  await closePortal(portal)
  expect(await server.stop()).toBe(0)
  await rm(folder, { recursive: true, force: true })
})

const signedIn = async (role: string, called: string, width: number): Promise<Visitor> => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } })
  const staff = await aVisitor(context, server.url, called)
  await staff.open('/staff')
  await staff.fill('Email address', `${role}@example.org`)
  await staff.fill('Password', password)
  await staff.press('Sign in')
  await passFactor(staff, `${server.url} ${role}`)
  return staff
}

/** A page that has the heading of one that was seen before, and more on it. */
const lookAt = async ({ page }: Visitor, called: string) => {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${called}.png`, fullPage: true })
  expect(await axe(page), `${called} by axe`).toEqual([])
}

/** Days that an earlier window has added already: a list that lacks them again would shrink. */
const added: { readonly date: string; readonly title: string }[] = []

describe.each([1280, 390])('with JavaScript off, in a window %i wide', (width) => {
  const send = async ({ page, press }: Visitor, name: string, text: string) => {
    const file = join(folder, name)
    await writeFile(file, text)
    await page.getByLabel('Or send a file').setInputFiles(file)
    await press('Load this file')
  }

  test('an administrator loads bank holidays and changes the settings; an officer sees what moved', async () => {
    const { reference } = await aRequest(portal, { now: new Date().toISOString() })
    const due = async () => (await findCase(portal.db, 'trafford', reference))?.due_on ?? ''
    const before = await due()

    const admin = await signedIn('administrator', `clock-admin-${width}`, width)
    expect(await admin.heading()).toBe('Settings')
    await admin.follow('Bank holidays')
    expect(await admin.page.getByRole('link', { name: 'Cases' }).count()).toBe(0)
    await admin.press(`Get the newest from ${nowhere}`)
    expect(await admin.page.getByText("can't be read: connect ECONNREFUSED").count()).toBe(1)

    await send(admin, 'shrunk.json', aShrunkFeed())
    expect(await admin.page.title()).toMatch(/^Error: /)
    const reasons = admin.page.locator('.govuk-error-summary a')
    expect((await reasons.allTextContents()).join(' ')).toMatch(/England and Wales: \d+ had .+ is not taken\./)
    await lookAt(admin, `holidays-refused-${width}`)

    await send(admin, `good-${width}.json`, aFeed([...added, { date: before, title: 'A day for all' }]))
    added.push({ date: before, title: 'A day for all' })
    expect(await admin.page.getByText('The new bank holidays are in force').count()).toBe(1)
    // On a busy machine the page may have come before the worker was through.
    await expect.poll(async () => (await due()) > before, { timeout: 30_000 }).toBe(true)
    const after = await due()
    await admin.page.reload()
    const row = admin.page.getByRole('row', { name: new RegExp(reference) })
    expect((await row.textContent()) ?? '').toBe(
      `${reference}${sayShortDay(before)}${sayShortDay(after)}A day for all on ${sayDay(before)} is now a bank holiday`,
    )

    await admin.follow('Back to bank holidays')
    await admin.follow('Settings')
    await admin.fill('Before an answer is due, in days', 'soon')
    await admin.fill('Your own target for an answer, in days', '20')
    await admin.press('Save the settings')
    expect(await admin.page.getByText('There is a problem').count()).toBe(1)
    await lookAt(admin, `settings-wrong-${width}`)
    expect(await admin.page.locator('#targetDays').inputValue()).toBe('20')
    await admin.fill('Before an answer is due, in days', '3')
    await admin.press('Save the settings')
    expect(await admin.page.getByText('The settings are saved').count()).toBe(1)
    await lookAt(admin, `settings-saved-${width}`)
    expect(await admin.page.locator('#dueDays').inputValue()).toBe('3')
    expect(await admin.page.getByRole('cell', { name: 'Sam administrator' }).count()).toBeGreaterThan(0)
    await expect.poll(async () => (await findCase(portal.db, 'trafford', reference))?.target_on).toMatch(/^20/)

    const officer = await signedIn('officer', `clock-officer-${width}`, width)
    await officer.follow('Bank holidays')
    expect(await officer.page.getByRole('button', { name: 'Load this file' }).count()).toBe(0)
    await officer.follow(/what it moved/)
    await officer.follow(reference)
    expect(await officer.heading()).toContain('Marged')
  }, 240_000)
})
