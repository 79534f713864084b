import * as build from '@remix-run/dev/server-build'
import { createRequestHandler } from '@remix-run/express'
import { broadcastDevReady } from '@remix-run/node'
import { pressingHolidays } from '~/app/casework/readHolidays.server'
import { looksOfLate } from '~/app/casework/settings/looks.server'
import { loadConfig } from '~/app/config.server'
import type { Portal } from '~/app/desk.server'
import { createApp } from '~/app/http/createApp'
import { routePatterns } from '~/app/http/routePattern'
import { stopOnSignal } from '~/app/http/shutdown'
import { cannotStart, listen, requireFolder } from '~/app/http/startUp'
import { log, setLogLevel } from '~/app/log.server'
import { closeDesk, readiness, startDesk } from '~/app/portal.server'
import { londonDay } from '~/app/rules/day'
import { startWorker } from '~/app/worker'

/**
 * The portal's process: `node build/index.js` serves pages, with the worker beside them unless WORKER=off;
 * `node build/index.js worker` runs the worker alone.
 */
const config = loadConfig()
const workerAlone = process.argv[2] === 'worker'
const liveReload = build.mode === 'development'

setLogLevel(config.logLevel)
process.on('uncaughtException', (error) => {
  log.fatal({ err: error }, 'an error that nothing caught: ending')
  process.exit(1)
})
start().catch(cannotStart)

async function start() {
  requireFolder('TEMPLATES_DIR', config.templatesDir)
  requireFolder('REGISTERS_DIR', config.registersDir)
  const portal = await startDesk(config)
  warnOfHolidays(portal)
  const worker = workerAlone || config.workerInProcess ? startWorker(portal) : undefined
  if (workerAlone) {
    log.info('the worker runs')
    return stopOnSignal({ worker, closeDesk, log })
  }

  const server = await listen(webApp(portal, worker), config)
  stopOnSignal({ server, worker, closeDesk, log })
  log.info({ url: config.publicUrl }, 'the portal serves')
  if (liveReload) await broadcastDevReady(build)
}

/** In a log that an operator reads: due dates would be counted wrongly, and only a newer list mends it. */
function warnOfHolidays(portal: Portal) {
  const missing = pressingHolidays(portal, londonDay(new Date().toISOString()))
  if (missing.length > 0) log.warn({ missing }, 'bank holidays are missing: load newer ones, see /staff/holidays')
}

function webApp(portal: Portal, worker?: { alive(): boolean }) {
  const { demo, production } = config
  const { say, themes } = portal
  return createApp({
    config,
    log,
    liveReload,
    say,
    themes,
    assetsDir: build.assetsBuildDirectory,
    patterns: routePatterns(build.routes),
    readiness: async () => [...(await readiness()), ...(worker ? [{ check: 'worker', ok: worker.alive() }] : [])],
    pages: createRequestHandler({
      build,
      mode: build.mode,
      getLoadContext: async (_req, { locals }) => {
        await looksOfLate(portal)
        return { ...locals, themes, demo, production, liveReload }
      },
    }),
  })
}
