import { pino } from 'pino'
import { createApp } from '~/app/http/createApp'
import { stopOnSignal } from '~/app/http/shutdown'
import { listen } from '~/app/http/startUp'
import { readLocales } from '~/app/outside/locales.server'

// A portal whose pages take a second and whose worker takes half of one to stop. Says what it does, in order.
const say = (words: string) => process.stdout.write(`${words}\n`)
const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const log = pino({ level: 'silent' })

const app = createApp({
  config: { publicUrl: 'http://localhost', trustProxy: 0 },
  pages: async (_req, res) => {
    say('page begun')
    await later(1000)
    res.send('whole page')
    say('page sent')
  },
  patterns: [],
  assetsDir: '.',
  say: readLocales('templates'),
  themes: new Map(),
  readiness: async () => [],
  log,
})
const server = await listen(app, { host: '127.0.0.1', port: 0 })
const address = server.address()
const worker = {
  async stop() {
    await later(500)
    say('leases given back')
  },
}
stopOnSignal({ server, worker, closeDesk: async () => void say('database closed'), log })
say(`ready ${typeof address === 'object' && address?.port}`)
