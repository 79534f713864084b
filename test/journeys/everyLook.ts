import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { readLocale } from '~/app/outside/locales.server'
import type { Language } from '~/app/rules/sayDay'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const key = new RegExp(`\\b(${Object.keys(readLocale('templates', 'en')).join('|')})\\.[a-z][\\w-]*(\\.[\\w-]+)*\\b`)
export const wide = { width: 1280, height: 900 }
/** 320 CSS pixels: a telephone, and what a window of 1280 has left at 400% (WCAG 1.4.10). */
export const narrow = { width: 320, height: 256 }

/** GOV.UK's way out and the line that marks draft Welsh stand before the page's own part, in no landmark, on purpose. */
const disabled = ['region']

type Violation = { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[] }[] }

/** What axe finds in the page as it stands, as `rule: element`. */
export async function axeOf(page: Page): Promise<readonly string[]> {
  return told(
    (
      await new AxeBuilder({ page })
        .setLegacyMode()
        .withTags(tags)
        .disableRules([...disabled])
        .analyze()
    ).violations,
  )
}

/** What axe, which is in the page by now, finds too small to be hit in the window as it is. */
async function tooSmall(page: Page): Promise<readonly string[]> {
  const run = `axe.run(document, { runOnly: ['target-size'], resultTypes: ['violations'] }).then((r) => r.violations)`
  return told(await page.evaluate<readonly Violation[]>(run))
}

const told = (violations: readonly Violation[]): readonly string[] =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))

/** Everything that is wrong with the open page: by axe, in its frame, in its words, and in a narrow window. */
export async function faultsOf(page: Page, { language, status }: { language: Language; status: number }) {
  await page.setViewportSize(wide)
  const found = [...(await frameFaults(page, { language, status })), ...(await axeOf(page)).map((one) => `axe ${one}`)]
  await page.setViewportSize(narrow)
  // Further down the way out stays in sight over what scrolls under it.
  await page.evaluate(() => window.scrollTo(0, 0))
  const tooWide = await page.evaluate(widest)
  const small = await tooSmall(page)
  return [...found, ...tooWide.map((one) => `wider than 320: ${one}`), ...small.map((one) => `axe at 320 ${one}`)]
}

async function frameFaults(page: Page, { language, status }: { language: Language; status: number }) {
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    headingInMain: document.querySelectorAll('main h1').length,
    mains: document.querySelectorAll('main').length,
    first: document.querySelector('a[href], button, input')?.getAttribute('href'),
    exit: document.querySelector('.govuk-exit-this-page a[href^="https:"]') !== null,
    toggle: document.querySelectorAll('.rp-languages [lang]').length,
    forms: [...document.querySelectorAll('form')].filter((form) => !form.noValidate).length,
    text: document.body.innerText,
  }))
  const isError = /^(Error|Gwall): /.test(seen.title)
  return [
    seen.lang === language ? '' : `its language is ${seen.lang}`,
    isError === (status === 422) ? '' : `its title is ${seen.title}`,
    seen.headings === 1 && seen.headingInMain === 1 ? '' : `${seen.headings} headings`,
    seen.mains === 1 ? '' : `${seen.mains} main parts`,
    seen.first === '#main-content' ? '' : `the first link leads to ${seen.first}`,
    seen.exit ? '' : 'no way out',
    seen.toggle === 2 ? '' : 'no toggle of languages',
    seen.forms === 0 ? '' : 'a form that the browser checks',
    key.test(seen.text) ? `a bare key: ${key.exec(seen.text)?.[0]}` : '',
    /\{\{|undefined|\[object|NaN/.test(seen.text) ? 'a gap in its words' : '',
  ].filter((fault) => fault !== '')
}

/** What sticks out of the window, if the window scrolls sideways. */
export function widest(): readonly string[] {
  const root = document.documentElement
  if (root.scrollWidth <= root.clientWidth) return []
  const out = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
  )
  return [`${root.scrollWidth} px`, ...out.slice(0, 3).map((element) => `${element.tagName}.${element.className}`)]
}
