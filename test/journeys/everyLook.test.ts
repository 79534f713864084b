import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../kit/browser'
import { faultsOf } from './everyLook'
import { faultsOfStops } from './everyStop'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
})
afterAll(() => browser.close())

const head =
  '<title>Ask</title><meta name="viewport" content="width=device-width"><style>a,button{display:inline-block;padding:12px}</style>'
const frame = `<a href="#main-content">Skip to main content</a>
  <div class="govuk-exit-this-page"><a href="https://www.bbc.co.uk/weather">Leave</a></div>
  <ul class="rp-languages"><li lang="en">English</li><li lang="cy"><a href="/x">Cymraeg</a></li></ul>`
const good = `<!doctype html><html lang="en"><head>${head}</head><body>${frame}
  <main id="main-content"><h1>Ask</h1><form method="post" novalidate><button>Continue</button></form></main></body></html>`

const look = async (html: string, status = 200) => {
  await page.setContent(html)
  return faultsOf(page, { language: 'en', status })
}

test('a page with no fault has none', async () => {
  expect(await look(good)).toEqual([])
})

test.each([
  ['another language', /its language is cy/, good.replace('html lang="en"', 'html lang="cy"')],
  ['two headings', /2 headings/, good.replace('<form', '<h1>More</h1><form')],
  ['no way out', /no way out/, good.replace('https://www.bbc.co.uk/weather', '/away')],
  ['no toggle', /no toggle/, good.replace('class="rp-languages"', '')],
  ['no way past the header', /the first link leads to/, good.replace('#main-content', '/elsewhere')],
  ['a form that the browser checks', /a form that the browser checks/, good.replace(' novalidate', '')],
  ['a bare key', /a bare key: sent\.heading/, good.replace('<h1>Ask', '<h1>sent.heading')],
  ['a gap', /a gap in its words/, good.replace('<h1>Ask', '<h1>Ask {{name}}')],
  ['a box without a label', /axe label/, good.replace('<button>', '<input name="a"><button>')],
  ['pale words', /axe color-contrast/, good.replace('<h1>', '<h1 style="color:#bbb">')],
  ['what is wider than a telephone', /wider than 320/, good.replace('<h1>', '<h1 style="width:600px">')],
  [
    'links too small to be hit',
    /axe at 320 target-size/,
    good.replace(
      '<form',
      '<ul style="font-size:8px;line-height:9px"><li><a style="padding:0" href="/1">a</a></li><li><a style="padding:0" href="/2">b</a></li></ul><form',
    ),
  ],
])('%s is found', async (_, fault, html) => {
  expect((await look(html)).join('\n')).toMatch(fault)
})

test('a page with a mistake that does not say so first is found', async () => {
  expect(await look(good, 422)).toEqual(['its title is Ask'])
})

const stopsIn = async (body: string) => {
  await page.setContent(`<body>${body}</body>`)
  return faultsOfStops(page)
}

test('every stop of Tab is seen', async () => {
  expect(await stopsIn('<button>One</button><button>Two</button>')).toEqual({ stops: 2, faults: [] })
})

test('a stop without a mark, and one that is covered, are found', async () => {
  expect((await stopsIn('<button style="outline:none;border:0">One</button>')).faults).toEqual([
    'nothing shows that button One has the focus',
  ])
  const cover = '<div style="position:fixed;inset:0;background:#fff"></div>'
  expect((await stopsIn(`<button>One</button>${cover}`)).faults).toEqual(['button One lies under something else'])
})
