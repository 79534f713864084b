import { Agent, get } from 'node:http'
import autocannon from 'autocannon'
import { type Bench, median } from '../kit/bench'
import { startServer } from '../kit/server'

const requests = 200

/** What a question page costs over the emptiest page of the same server: the draft, the register, the mark-up. */
export const bench: Bench = {
  title: 'A question page of the public form against an empty route of the same server',
  measures: [
    { name: 'first byte, ms', better: 'less' },
    { name: 'requests a second, 8 at once', better: 'more' },
  ],
  packages: ['@remix-run/node', 'react', 'express', 'better-sqlite3'],
  async open() {
    const env = { WORKER: 'off', LOG_LEVEL: 'warn' }
    const portal = await startServer(env, ['--import', './test/bench/productionReact.mjs'])
    const page = (path: string) => async () => [
      await firstByte(`${portal.url}${path}`),
      await throughput(`${portal.url}${path}`),
    ]
    return {
      peers: [
        { name: '/trafford/request/rights', run: page('/trafford/request/rights') },
        { name: '/dev/empty', run: page('/dev/empty') },
      ],
      close: portal.stop,
    }
  },
}

/** The median of many requests, one after the other on one connection. */
async function firstByte(url: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times: number[] = []
  for (let n = 0; n < requests; n++) times.push(await timeOf(url, agent))
  agent.destroy()
  return median(times)
}

function timeOf(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const sent = get(url, { agent }, (res) => {
      if (res.statusCode !== 200) reject(new Error(`${url} answered ${res.statusCode}`))
      let first = 0
      res.once('data', () => {
        first = performance.now() - started
      })
      res.on('data', () => {})
      res.on('end', () => resolve(first))
    })
    sent.on('error', reject)
  })
}

async function throughput(url: string): Promise<number> {
  const { requests: done, non2xx, errors } = await autocannon({ url, connections: 8, duration: 4 })
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx + errors} of ${done.total} answers were no page`)
  return done.average
}
