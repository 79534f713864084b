import type { Server } from 'node:http'
import type { Logger } from 'pino'

const seconds = (n: number) => n * 1000
const grace = seconds(30)

type Running = {
  readonly server?: Server
  readonly worker?: { stop(): Promise<void> }
  readonly closeDesk: () => Promise<void>
  readonly log: Logger
}

/**
 * Ends the process well on SIGTERM or SIGINT: takes no more requests, finishes those under way, lets the worker give
 * its leases back, closes the database, exits 0. Whatever isn't done within the grace is cut off: a lease then runs out
 * by itself. A second signal ends the process at once.
 */
export function stopOnSignal(running: Running) {
  let stopping = false
  const onSignal = () => {
    if (stopping) process.exit(1)
    stopping = true
    stop(running).then(
      () => process.exit(0),
      (error: unknown) => {
        running.log.error({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}

async function stop({ server, worker, closeDesk, log }: Running) {
  log.info('stopping')
  const finished = Promise.all([server && closeServer(server), worker?.stop()])
  const inTime = await Promise.race([finished.then(() => true), afterGrace()])
  if (!inTime) log.warn('cut off what was still under way')
  await closeDesk()
  log.info('stopped')
}

async function closeServer(server: Server) {
  // A connection that has had its answer waits for the next request: close such ones as they fall idle.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  await new Promise((resolve) => server.close(resolve))
  clearInterval(sweep)
}

function afterGrace(): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), grace).unref()
  })
}
