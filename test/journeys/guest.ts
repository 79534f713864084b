import type { BrowserContext } from 'playwright-core'
import type { KeptMessage } from '~/app/outside/post.server'
import type { Language } from '~/app/rules/sayDay'
import type { Visitor } from '../kit/visitor'
import type { wordsIn } from './words'

/** Somebody at a browser who has a language, its words, and letters that come. */
export type Guest = Visitor & {
  readonly language: Language
  readonly say: ReturnType<typeof wordsIn>
  /** Every letter that the portal has sent so far, newest first. */
  readonly letters: () => Promise<readonly KeptMessage[]>
}

/**
 * A visitor who goes through pages without looking them over: other tests do that. `faults` fills with what went wrong
 * in scripts, and with what the content security policy stopped.
 */
export async function aQuickVisitor(context: BrowserContext, url: string) {
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    // A page with status 404 or 422 is spoken of here too, and is no fault.
    const isFault = message.type() === 'error' && !message.text().startsWith('Failed to load resource')
    if (isFault) faults.push(message.text())
  })
  const go = async (step: Promise<unknown>) => {
    await step
    await page.waitForLoadState('domcontentloaded')
  }
  const visitor: Visitor = {
    page,
    open: (path) => go(page.goto(path.startsWith('http') ? path : `${url}${path}`, { waitUntil: 'domcontentloaded' })),
    press: (button) => go(page.getByRole('button', { name: button, exact: true }).click()),
    follow: (link) => go(page.getByRole('link', { name: link }).first().click()),
    fill: (label, words) => page.getByLabel(label, { exact: true }).fill(words),
    choose: (label) => page.getByLabel(label).first().check(),
    heading: async () => (await page.locator('h1').first().textContent()) ?? '',
  }
  return { visitor, faults }
}

/** What the page says. */
export const mainOf = async ({ page }: Visitor): Promise<string> => (await page.locator('main').textContent()) ?? ''

/** The language that the page says it is in. */
export const pageLanguage = ({ page }: Visitor) => page.locator('html').getAttribute('lang')
