import { createCookie } from '@remix-run/node'
import type { Config } from '../config.server'

type Kind = 'staff' | 'collect' | 'follow' | 'draft' | 'return' | 'record' | 'provider'

const days = (n: number) => n * 24 * 3600
/** Seconds a browser keeps each: none for those that end with the browser. */
const keptFor: Readonly<Record<Kind, number | undefined>> = {
  staff: undefined,
  collect: undefined,
  follow: undefined,
  draft: days(30),
  return: undefined,
  record: undefined,
  provider: undefined,
}

/** A cookie that holds one random token and nothing else, signed, out of reach of scripts and of other sites. */
function cookie(kind: Kind, config: Config) {
  return createCookie(config.secureCookies ? `__Host-${kind}` : kind, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: config.secureCookies,
    secrets: [config.sessionSecret],
    maxAge: keptFor[kind],
  })
}

/** The token that a request's cookie holds, or null. */
export async function readToken(kind: Kind, request: Request, config: Config): Promise<string | null> {
  const token: unknown = await cookie(kind, config).parse(request.headers.get('Cookie'))
  return typeof token === 'string' && token !== '' ? token : null
}

/** The Set-Cookie header that keeps a token, or (null) that forgets it. */
export const writeToken = (kind: Kind, token: string | null, config: Config): Promise<string> =>
  token === null ? cookie(kind, config).serialize('', { maxAge: 0 }) : cookie(kind, config).serialize(token)
