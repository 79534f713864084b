import type { RequestHandler } from 'express'
import { plainPage, sendPlainPage } from './plainPage'

const reads = new Set(['GET', 'HEAD'])

/**
 * Refuses a write that another site made a browser send, and settles what Remix sees: after this the host is ours,
 * whatever a proxy or a stranger wrote in the request.
 *
 * - Sec-Fetch-Site, which no page can forge, must be same-origin, or none (typed by the person).
 * - Origin, if there is one, must be ours. `null` (a page with no-referrer) passes only beside same-origin.
 * - A browser that sends neither must carry no cookie: then there is nobody to act for.
 */
export function refuseForeignWrites(publicUrl: string): RequestHandler {
  const { origin, host } = new URL(publicUrl)

  return (req, res, next) => {
    if (!reads.has(req.method) && !isOwnWrite(req.headers, origin)) {
      return sendPlainPage(res, 403, (say) => plainPage(say, 'foreign', { origin }))
    }
    // Remix compares Origin with Host by itself, but knows neither PUBLIC_URL nor `null`: an error, not an answer.
    req.headers.host = host
    delete req.headers['x-forwarded-host']
    if (req.headers.origin === 'null') delete req.headers.origin
    next()
  }
}

type Headers = { readonly [name: string]: string | readonly string[] | undefined }

function isOwnWrite(headers: Headers, ourOrigin: string): boolean {
  const { origin, cookie, 'sec-fetch-site': site } = headers
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin === 'null') return site === 'same-origin'
  if (origin !== undefined) return origin === ourOrigin
  return site !== undefined || cookie === undefined
}
