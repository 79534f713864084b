import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { plainPage, problemPage, sendPlainPage } from './plainPage'

/** What reaches this was caught by nothing else. A wrong address is the visitor's; the rest is ours, and is logged. */
export function answerProblems(log: Logger): ErrorRequestHandler {
  return (error: unknown, _req, res, _next) => {
    if (res.headersSent) return res.destroy()

    const status = statusOf(error)
    if (status >= 400 && status < 500) return sendPlainPage(res, status, (say) => plainPage(say, 'not-found'))

    log.error({ err: error, requestId: res.locals.requestId }, 'a request failed')
    sendPlainPage(res, 500, (say) => problemPage(say, res.locals.requestId))
  }
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500
}
