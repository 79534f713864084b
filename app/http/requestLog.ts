import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { patternOf } from './routePattern'

const probes = new Set(['/healthz', '/readyz'])

/** One line a request: which kind of page, how it went, how long it took. Never the address, the query or the body. */
export function logRequests(log: Logger, patterns: readonly string[]): RequestHandler {
  return (req, res, next) => {
    const started = performance.now()
    res.once('close', () => {
      const ms = Math.round(performance.now() - started)
      const route = probes.has(req.path) ? req.path : patternOf(req.path, patterns)
      const line = { requestId: res.locals.requestId, method: req.method, route, status: res.statusCode, ms }
      const outcome = res.writableFinished ? 'answered' : 'broken off'
      probes.has(req.path) ? log.debug(line, outcome) : log.info(line, outcome)
    })
    next()
  }
}
