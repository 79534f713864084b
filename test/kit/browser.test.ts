import { createServer } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axe, launchBrowser } from './browser'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const page = (body: string) =>
  `<!doctype html><html lang="en"><title>A page</title><main><h1>Words</h1>${body}</main></html>`
const bad = '<link rel="stylesheet" href="/pale.css"><img src="x"><label>Name</label><input><p>Too pale</p>'
const server = createServer((req, res) => {
  if (req.url === '/pale.css') return res.setHeader('content-type', 'text/css').end('p { color: #ddd }')
  res.setHeader('content-type', 'text/html')
  res.setHeader('content-security-policy', "default-src 'none'; style-src 'self'")
  res.end(page(req.url === '/good' ? '<p>All is well</p>' : bad))
})

test.each([true, false])('axe finds what is wrong, and nothing where all is well (JavaScript %s)', async (on) => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const context = await browser.newContext({ javaScriptEnabled: on })
  const tab = await context.newPage()

  await tab.goto(`${url}/good`)
  expect(await axe(tab)).toEqual([])
  await tab.goto(`${url}/bad`)
  expect(await axe(tab)).toEqual(['color-contrast: p', 'image-alt: img', 'label: input'])

  await context.close()
  server.close()
})
