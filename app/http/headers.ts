import { randomBytes, randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

type Settings = { readonly publicUrl: string; readonly liveReload: boolean }

/** Gives each request an id for the log and a nonce for its own scripts. */
export const nameRequest: RequestHandler = (_req, res, next) => {
  res.locals.requestId = randomUUID()
  res.locals.nonce = randomBytes(16).toString('base64')
  next()
}

/**
 * The headers that tell a browser what our pages may do: run our scripts, send forms to us, and nothing else.
 *
 * Referrer-Policy is same-origin, not no-referrer: nothing leaves for other sites either way, but with no-referrer a
 * browser sends `Origin: null` with every form, which takes away the check on where a form came from for browsers
 * without Sec-Fetch-Site, and which Remix 2.17 refuses outright.
 */
export function securityHeaders({ publicUrl, liveReload }: Settings): RequestHandler {
  const directives = {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: liveReload ? ["'self'", 'ws:'] : ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
  }
  const strictTransportSecurity = publicUrl.startsWith('https:') && { maxAge: 31_536_000, includeSubDomains: true }

  return (req, res, next) => {
    const scriptSrc = ["'self'", `'nonce-${res.locals.nonce}'`]
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { ...directives, scriptSrc } },
      strictTransportSecurity,
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
    })(req, res, next)
  }
}

/** Pages hold personal data: no cache may keep them, and search engines never list the private ones. */
export function keepPrivate(isPrivate: (path: string) => boolean): RequestHandler {
  return (req, res, next) => {
    res.set('Cache-Control', 'no-store')
    if (isPrivate(req.path)) res.set('X-Robots-Tag', 'noindex, nofollow')
    next()
  }
}
