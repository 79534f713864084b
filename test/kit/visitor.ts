import { mkdirSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axe } from './browser'

/** Somebody at a browser who reads every page they pass: each is checked with axe the first time it is seen. */
export type Visitor = {
  readonly page: Page
  readonly open: (path: string) => Promise<void>
  readonly press: (button: string) => Promise<void>
  readonly follow: (link: string | RegExp) => Promise<void>
  readonly fill: (label: string, words: string) => Promise<void>
  readonly choose: (label: string | RegExp) => Promise<void>
  readonly heading: () => Promise<string>
}

/**
 * A visitor in a browser context of their own. With PICTURES set to a folder, each page that they pass is kept there
 * as a picture, to be looked at.
 */
export async function aVisitor(context: BrowserContext, url: string, name: string): Promise<Visitor> {
  const page = await context.newPage()
  const seen = new Set<string>()
  const look = async () => {
    const heading = (await page.locator('h1').first().textContent()) ?? ''
    const path = new URL(page.url()).pathname.replace(/[0-9a-f-]{20,}|[A-Z]{3}-\w{4}-\w{4}|[\w-]{22}$/g, 'x')
    // A page with something to mend is another page, and its title says so.
    const key = `${path} ${heading} ${await page.title()}`
    if (seen.has(key)) return
    seen.add(key)
    await takePicture(page, `${name}-${String(seen.size).padStart(2, '0')}`)
    expect(await axe(page), `${key} by axe`).toEqual([])
  }
  const go = async (step: Promise<unknown>) => {
    await step
    await look()
  }
  return {
    page,
    open: (path) => go(page.goto(path.startsWith('http') ? path : `${url}${path}`)),
    press: (button) => go(page.getByRole('button', { name: button, exact: true }).click()),
    follow: (link) => go(page.getByRole('link', { name: link }).first().click()),
    fill: (label, words) => page.getByLabel(label, { exact: true }).fill(words),
    choose: (label) => page.getByLabel(label).first().check(),
    heading: async () => (await page.locator('h1').first().textContent()) ?? '',
  }
}

async function takePicture(page: Page, name: string): Promise<void> {
  const folder = picturesFolder()
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

const picturesFolder = () => process.env.PICTURES
