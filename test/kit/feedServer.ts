import { createServer } from 'node:http'
import { aShortFeed, aShrunkFeed } from './feed'

const megabyte = 1024 * 1024

/** A web server on this machine that gives feeds of bank holidays, right and wrong, by path. */
export async function aFeedServer(feed: string) {
  const bodies: Readonly<Record<string, string>> = {
    '/right': feed,
    '/shrunk': aShrunkFeed(),
    '/short': aShortFeed(),
    '/page': '<!doctype html><p>Not a feed</p>',
    '/malformed': '{"england-and-wales":{"events":[{"title":"Some day","date":"2026-02-31"}]}}',
  }
  const redirects: Readonly<Record<string, string>> = {
    '/moved-3': '/moved-2',
    '/moved-2': '/moved-1',
    '/moved-1': '/right',
    '/moved-4': '/moved-3',
    '/loop': '/loop',
    '/to-a-file': 'file:///etc/hostname',
  }
  const server = createServer((req, res) => {
    const path = req.url ?? ''
    const to = redirects[path]
    if (to !== undefined) return res.writeHead(302, { Location: to }).end()
    if (path === '/slow') return void res.writeHead(200).write('{')
    if (path === '/large') {
      // Without an end: who counts breaks off, who doesn't waits until the time is over.
      return void res.writeHead(200).write('x'.repeat(megabyte + 1))
    }
    if (path === '/latin') return res.writeHead(200).end(Buffer.from('fête', 'latin1'))
    if (path === '/broken') return void res.writeHead(200, { 'Content-Length': '100' }).write('{', () => res.destroy())
    const body = bodies[path]
    return body === undefined ? res.writeHead(404).end() : res.writeHead(200).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
