import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { plainPage, sendPlainPage } from './plainPage'

/**
 * How often one address may send a form: 300 times a minute (a whole council may stand behind one), and 20 where a
 * password or a code can be guessed. Counts live in memory for that minute and nowhere else.
 */
export function limitWrites(isGuessable: (path: string) => boolean): readonly RequestHandler[] {
  const isWrite = (req: Request) => req.method !== 'GET' && req.method !== 'HEAD'
  return [limitTo(300, (req) => isWrite(req)), limitTo(20, (req) => isWrite(req) && isGuessable(req.path))]
}

function limitTo(limit: number, applies: (req: Request) => boolean): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: false,
    legacyHeaders: false,
    // Its own checks speak to the console, and would name addresses there.
    validate: false,
    skip: (req) => !applies(req),
    keyGenerator: (req) => ipKeyGenerator(req.ip ?? ''),
    handler: (_req, res) => {
      res.set('Retry-After', '60')
      sendPlainPage(res, 429, (say) => plainPage(say, 'too-many'))
    },
  })
}
