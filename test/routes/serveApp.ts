import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RequestHandler } from 'express'
import { pino } from 'pino'
import { createApp } from '~/app/http/createApp'
import type { Check } from '~/app/http/health'
import { listen } from '~/app/http/startUp'
import { describeError } from '~/app/log.server'
import { readLocales } from '~/app/outside/locales.server'
import { readThemes } from '~/app/outside/themes.server'

export const publicUrl = 'https://rights.example.org'

type Parts = {
  readonly pages?: RequestHandler
  readonly readiness?: () => Promise<readonly Check[]>
  readonly rateLimits?: boolean
  readonly publicUrl?: string
  readonly trustProxy?: number
}

/** The web server on a socket, with a stand-in for the pages that repeats the body it was sent. */
export async function serveApp(parts: Parts = {}) {
  const lines: string[] = []
  const assetsDir = await mkdtemp(join(tmpdir(), 'portal-assets-'))
  await writeFile(join(assetsDir, 'root-ABC123.css'), 'body{}')
  const app = createApp({
    config: { publicUrl: parts.publicUrl ?? publicUrl, trustProxy: parts.trustProxy ?? 0 },
    pages: parts.pages ?? echo,
    patterns: [
      '/',
      '/:controller',
      '/:controller/request/:step',
      '/collect/:token',
      '/staff/sign-in',
      '/staff/cases/:reference',
      '/*',
    ],
    assetsDir,
    say: readLocales('templates'),
    themes: readThemes('db/themes'),
    readiness: parts.readiness ?? (async () => [{ check: 'database', ok: true }]),
    rateLimits: parts.rateLimits ?? false,
    log: pino({ serializers: { err: describeError } }, { write: (line) => lines.push(line) }),
  })
  const server = await listen(app, { host: '127.0.0.1', port: 0 })
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no address')

  return {
    url: `http://127.0.0.1:${address.port}`,
    logged: () => lines.join(''),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(assetsDir, { recursive: true, force: true })
    },
  } as const
}

export type ServedApp = Awaited<ReturnType<typeof serveApp>>

const echo: RequestHandler = (req, res) => {
  const chunks: Buffer[] = []
  req.on('data', (chunk: Buffer) => chunks.push(chunk))
  req.on('end', () => {
    if (res.headersSent) return
    res.type('html').send(`host=${req.headers.host} origin=${req.headers.origin} body=${Buffer.concat(chunks)}`)
  })
}
