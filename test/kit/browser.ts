import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumFlags, findChromium } from './chromium'

/** Starts this machine's Chromium. Throws in plain words if there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath)
    throw new Error('There is no Chromium. Install it (apt-get install chromium) or set CHROMIUM_PATH.')
  return chromium.launch({ executablePath, args: [...chromiumFlags] })
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Windows in which copies are looked at, one a browser: opening one for each page costs more than the look. */
const lookingGlasses = new WeakMap<Browser, Promise<Page>>()

/**
 * What axe finds wrong with a page by WCAG 2.2 A and AA, as `rule: element`. Axe needs timers, which stand still where
 * JavaScript is off: so it looks at a copy of the page, with its styles, in a window of its own.
 */
export async function axe(page: Page): Promise<readonly string[]> {
  const browser = page.context().browser()
  if (!browser) throw new Error('This page has no browser')

  const glass = lookingGlasses.get(browser) ?? browser.newContext().then((context) => context.newPage())
  lookingGlasses.set(browser, glass)
  const copy = await glass
  const body = await page.content()
  await copy.setViewportSize(page.viewportSize() ?? { width: 1280, height: 720 })
  await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  try {
    await copy.goto(page.url())
    // None of our pages has frames, so the second window that axe opens for them is not needed.
    const { violations } = await new AxeBuilder({ page: copy }).setLegacyMode().withTags(tags).analyze()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  } finally {
    await copy.unroute(page.url())
  }
}
