import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compose } from '~/app/pack/compose'
import { writeHtml } from '~/app/pack/html/writeHtml'
import type { Tree } from '~/app/pack/tree'
import { axe, launchBrowser } from '../kit/browser'
import { aTree, everyBlock, keptPages, longWord, strangeNames } from './aTree'
import { accessFacts, english } from './facts'
import { treeText } from './tree'

let browser: Browser
let folder: string
beforeAll(async () => {
  browser = await launchBrowser()
  folder = await mkdtemp(join(tmpdir(), 'twin-'))
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

const strange = async (): Promise<Tree> =>
  aTree([
    ...[...strangeNames, longWord].flatMap(everyBlock),
    ...(await keptPages([[['Dear Ms Fairweather', longWord]], []])),
    {
      kind: 'table',
      caption: 'A wide one',
      head: Array.from({ length: 40 }, (_, index) => `Column ${index}`),
      widths: Array.from({ length: 40 }, () => 1),
      rows: [Array.from({ length: 40 }, () => [longWord])],
    },
  ])

/** The page as a resident opens it: a file, with JavaScript off, from a computer that is on no network. */
const opened = async (tree: Tree, size = { width: 1280, height: 900 }) => {
  const parts: string[] = []
  writeHtml(tree, { title: 'Our answer <to> you', language: 'en' }, (text) => parts.push(text))
  const file = join(folder, `${Math.random()}.html`)
  await writeFile(file, parts.join(''))
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: size })
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  const page = await context.newPage()
  await page.goto(pathToFileURL(file).href)
  return { page, asked, close: () => context.close() }
}

describe('the web page in a browser', { timeout: 60_000 }, () => {
  test.each([
    ['an answer', async () => compose(accessFacts(), english()), 1280],
    ['an answer on the narrowest screen', async () => compose(accessFacts(), english()), 320],
    ['everything strange', strange, 1280],
    ['everything strange on the narrowest screen', strange, 320],
  ] as const)('axe finds nothing wrong with %s, and it asks for nothing', async (_, tree, width) => {
    const { page, asked, close } = await opened(await tree(), { width, height: 900 })
    expect(await axe(page)).toEqual([])
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
    await close()
  })

  test.each([
    ['a screen of 320 pixels', 320],
    ['400% zoom of a screen of 1280', 1280 / 4],
    ['a wide screen', 1280],
  ])('nothing runs off %s: only a wide table scrolls, on its own', async (_, width) => {
    const { page, close } = await opened(await strange(), { width, height: 256 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    const [wide] = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.wide'), (region) => region.scrollWidth > region.clientWidth).slice(-1),
    )
    expect(wide).toBe(true)
    await close()
  })

  test('its words can be read as the tree says them, spaces and all', async () => {
    const tree = compose(accessFacts(), english())
    const { page, close } = await opened(tree)
    const read = (await page.locator('main').innerText()).replace(/\s+/g, ' ').trim()
    expect(read).toBe(treeText(tree).replace(/\s+/g, ' ').trim())
    await close()
  })

  test('the first press of Tab offers a way past the contents', async () => {
    const { page, close } = await opened(compose(accessFacts(), english()))
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').innerText()).toBe('Skip to main content')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#main')
    await close()
  })

  test('it prints on paper, wide tables and all, without the way past', async () => {
    const { page, close } = await opened(await strange())
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.skip').isVisible()).toBe(false)
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
    await close()
  })
})
