import type { Page } from 'playwright-core'
import { axeOf, narrow, wide, widest } from './everyLook'

/** What a browser checks in its own words before a form is sent, unless the form says that it should not. */
const checked = '[required], [pattern], [type=email], [type=url], [type=number], [type=date]'

/** Everything that is wrong with an open page of staff: by axe, in its frame and its errors, and in a narrow window. */
export async function faultsOfStaffPage(page: Page, status: number): Promise<readonly string[]> {
  await page.setViewportSize(wide)
  const found = [...(await frameFaults(page, status)), ...(await axeOf(page)).map((one) => `axe ${one}`)]
  await page.setViewportSize(narrow)
  await page.evaluate(() => window.scrollTo(0, 0))
  return [...found, ...(await page.evaluate(widest)).map((one) => `wider than 320: ${one}`)]
}

async function frameFaults(page: Page, status: number): Promise<readonly string[]> {
  const seen = await page.evaluate(
    (checks) => ({
      title: document.title,
      headings: document.querySelectorAll('h1').length,
      headingInMain: document.querySelectorAll('main h1').length,
      first: document.querySelector('a[href], button, input')?.getAttribute('href'),
      summaries: document.querySelectorAll('.govuk-error-summary').length,
      dead: [...document.querySelectorAll('.govuk-error-summary a[href^="#"]')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => document.getElementById(href.slice(1)) === null),
      checked: [...document.forms].filter((form) => !form.noValidate && form.querySelector(checks) !== null).length,
      text: document.body.innerText,
    }),
    checked,
  )
  const isRefused = status === 422
  return [
    seen.title.startsWith('Error: ') === isRefused ? '' : `its title is ${seen.title}`,
    seen.headings === 1 && seen.headingInMain === 1 ? '' : `${seen.headings} headings`,
    seen.first === '#main-content' ? '' : `the first link leads to ${seen.first}`,
    seen.summaries === (isRefused ? 1 : 0) ? '' : `${seen.summaries} summaries of errors`,
    seen.dead.length === 0 ? '' : `an error leads nowhere: ${seen.dead.join(' ')}`,
    seen.checked === 0 ? '' : 'a form that the browser checks',
    // A letter's own blanks stand on the page where its words are changed.
    /undefined|\[object|NaN/.test(seen.text) ? 'a gap in its words' : '',
  ].filter((fault) => fault !== '')
}
