import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import * as entry from '~/app/entry.server'
import { log } from '~/app/log.server'
import * as root from '~/app/root'
import { ask } from '../kit/ask'
import { type ServedApp, serveApp } from './serveApp'

const fail = () => {
  throw new Error('CANARY')
}
const Page = () => <h1>A page</h1>

// The real root and entry, with pages that go wrong in each way they can.
const pages: Record<string, ServerBuild['routes'][string]['module']> = {
  loads: { default: Page, loader: fail },
  renders: { default: fail },
  hopeless: { default: fail, ErrorBoundary: fail },
  forbidden: { default: Page, loader: () => Promise.reject(new Response(null, { status: 403 })) },
  missing: { default: Page, loader: () => Promise.reject(new Response(null, { status: 404 })) },
  untitled: { default: Page },
  titled: {
    default: Page,
    handle: { title: () => 'Your name' },
    loader: () => null,
    action: () => Response.json(null, { status: 422 }),
  },
  hydrated: { default: Page, handle: { hydrate: true } },
}

const told = {
  hasAction: false,
  hasLoader: true,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: false,
}
const build: ServerBuild = {
  mode: 'production',
  entry: { module: entry },
  routes: {
    root: { id: 'root', path: '', module: root },
    ...Object.fromEntries(
      Object.entries(pages).map(([id, module]) => [id, { id, parentId: 'root', path: id, module }]),
    ),
  },
  assets: {
    version: '1',
    url: '/assets/manifest.js',
    entry: { module: '/assets/entry.js', imports: [] },
    routes: {
      root: { id: 'root', path: '', module: '/assets/root.js', ...told, hasErrorBoundary: true },
      ...Object.fromEntries(
        Object.keys(pages).map((id) => [
          id,
          { id, parentId: 'root', path: id, module: `/assets/${id}.js`, ...told, hasErrorBoundary: id === 'hopeless' },
        ]),
      ),
    },
  },
  publicPath: '/assets/',
  assetsBuildDirectory: 'build/assets',
  isSpaMode: false,
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
}

let app: ServedApp
beforeAll(async () => {
  const getLoadContext = (_req: unknown, res: { locals: Record<string, unknown> }) => ({ ...res.locals, demo: true })
  app = await serveApp({ pages: createRequestHandler({ build, mode: 'production', getLoadContext }) })
})
afterAll(() => app.stop())
beforeEach(() => {
  vi.spyOn(log, 'error').mockImplementation(() => {})
})
afterEach(() => vi.restoreAllMocks())

test.each(['loads', 'renders'])(
  'what throws as it %s becomes a page in words with the number that is in the log',
  async (path) => {
    const { status, text } = await ask(`${app.url}/${path}`)
    expect(status).toBe(500)
    expect(text).toContain('<h1 class="govuk-heading-l">Sorry, there is a problem with the service</h1>')
    expect(text).not.toMatch(/CANARY| at |\.tsx?:/)
    const said = vi.mocked(log.error).mock.calls.map(([line]) => line)
    expect(said).toHaveLength(1)
    const { requestId } = Object(said[0])
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(text).toContain(requestId)
  },
)

test('where the page of the problem fails too, a page that stands by itself has the number', async () => {
  const { status, text } = await ask(`${app.url}/hopeless`)
  expect(status).toBe(500)
  expect(text).toContain('<h1>Sorry, there is a problem with the service</h1>')
  expect(text).not.toContain('CANARY')
  const { requestId } = Object(vi.mocked(log.error).mock.calls.at(-1)?.[0])
  expect(text).toContain(requestId)
})

test.each([
  ['forbidden', 403, 'You can&#x27;t see this page'],
  ['missing', 404, 'Page not found'],
])('/%s is a %d in words, and nothing in the log', async (path, expected, words) => {
  const { status, text } = await ask(`${app.url}/${path}`)
  expect(status).toBe(expected)
  expect(text).toContain(words)
  expect(text).toMatch(/<title>[^<]+ - Your information rights<\/title>/)
  expect(log.error).not.toHaveBeenCalled()
})

test('each page has a title: its own, its own with the error said first, or the name of the service', async () => {
  const titleOf = async (path: string, method = 'GET') =>
    /<title>([^<]*)</.exec((await ask(`${app.url}/${path}`, { method })).text)?.[1]
  expect(await titleOf('titled')).toBe('Your name - Your information rights')
  expect(await titleOf('titled', 'POST')).toBe('Error: Your name - Your information rights')
  expect(await titleOf('untitled')).toBe('Your information rights')
})

test('a script is sent only with a page that asks for it, under the nonce of that answer', async () => {
  const wayOut = '<script type="module" src="/assets/exit-this-page.js">'
  expect((await ask(`${app.url}/untitled`)).text.match(/<script[^>]*>/g)).toEqual([wayOut])
  const { headers, text } = await ask(`${app.url}/hydrated`)
  const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1]
  const scripts = (text.match(/<script[^>]*>/g) ?? []).filter((script) => script !== wayOut)
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.every((script) => script.includes(`nonce="${nonce}"`))).toBe(true)
})
