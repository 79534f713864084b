import { Agent, get } from 'node:http'
import { expect, test } from 'vitest'
import { ask } from '../kit/ask'
import { startChild } from '../kit/child'

async function startSlowServer() {
  const child = startChild({ args: ['--import', 'tsx', 'test/routes/slowServer.ts'] })
  const [, port] = await child.saying(/ready (\d+)/)
  return { child, url: `http://127.0.0.1:${port}` }
}

test('SIGTERM finishes the request under way, gives leases back, closes the database and exits 0', async () => {
  const { child, url } = await startSlowServer()
  const answer = ask(url)
  await child.saying(/page begun/)
  child.signal('SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 200))
  await expect(ask(url)).rejects.toThrow('ECONNREFUSED')

  expect(await answer).toMatchObject({ status: 200, text: 'whole page' })
  expect(await child.ended).toBe(0)
  const order = child.said().out.trim().split('\n').slice(2)
  expect(order).toEqual(['leases given back', 'page sent', 'database closed'])
})

test.each(['/healthz', '/slow'])('a connection kept open after %s does not keep the process', async (path) => {
  const { child, url } = await startSlowServer()
  const agent = new Agent({ keepAlive: true })
  const answered = new Promise((resolve) => get(`${url}${path}`, { agent }, (res) => res.resume().on('end', resolve)))
  await (path === '/healthz' ? answered : child.saying(/page begun/))
  const started = Date.now()
  child.signal('SIGINT')
  expect(await child.ended).toBe(0)
  expect(Date.now() - started).toBeLessThan(3000)
  agent.destroy()
})

test('a second signal ends it at once', async () => {
  const { child, url } = await startSlowServer()
  const broken = expect(ask(url)).rejects.toThrow()
  await child.saying(/page begun/)
  child.signal('SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 100))
  child.signal('SIGTERM')
  expect(await child.ended).toBe(1)
  await broken
  expect(child.said().out).not.toContain('page sent')
})
