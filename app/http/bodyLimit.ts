import type { RequestHandler } from 'express'
import { plainPage, sendPlainPage } from './plainPage'

/**
 * Refuses a body over the limit of its path, in bytes: at once if its length is given, else when the count passes the
 * limit. Stands right before the handler that reads the body, so that both listen before the first byte flows.
 */
export function limitBody(limitFor: (path: string) => number): RequestHandler {
  return (req, res, next) => {
    const limitBytes = limitFor(req.path)
    const refuse = () => {
      res.set('Connection', 'close')
      if (!res.headersSent) sendPlainPage(res, 413, (say) => plainPage(say, 'too-large'))
    }
    if (Number(req.headers['content-length'] ?? 0) > limitBytes) return refuse()

    if (req.headers['transfer-encoding'] !== undefined) {
      let bytes = 0
      req.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength
        if (bytes > limitBytes && !res.writableEnded) {
          refuse()
          res.once('finish', () => req.destroy())
        }
      })
    }
    next()
  }
}
