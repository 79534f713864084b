import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export const clientId = 'rights'
export const clientSecret = 'a-secret-of-the-invented-council'

/** Whom the provider says somebody is, by what it calls them. */
export type Invented = Readonly<Record<string, unknown>> & { readonly sub: string }

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }
const text = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url')

/** An id token signed with the provider's own key, with claims of one's own. */
export function signed(claims: object): string {
  const body = `${text({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${text(claims)}`
  return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey).toString('base64url')}`
}

/**
 * A real OpenID Connect provider on this machine, that asks nobody anything: whoever `as` names is signed in there.
 * `spoil` may put another id token in the place of its own.
 */
export async function aProvider(returnUrl: string) {
  const { default: Provider } = await quietly(() => import('oidc-provider'))
  let who: Invented = { sub: 'nobody' }
  let spoil: (token: string, claims: Readonly<Record<string, unknown>>) => string = (token) => token
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no address')
  const issuer = `http://127.0.0.1:${address.port}`
  const provider = await quietly(
    async () =>
      new Provider(issuer, {
        clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [returnUrl] }],
        jwks: { keys: [jwk] },
        cookies: { keys: ['a key'] },
        conformIdTokenClaims: false,
        claims: { openid: ['sub', 'amr'], email: ['email'], profile: ['name', 'groups'] },
        features: { devInteractions: { enabled: false } },
        ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
        pkce: { required: () => true },
        interactions: { url: (_, { uid }) => `/interaction/${uid}` },
        findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ ...who, sub }) }),
        loadExistingGrant: async (ctx) => {
          const grant = new ctx.oidc.provider.Grant({ clientId, accountId: ctx.oidc.session?.accountId })
          grant.addOIDCScope('openid profile email')
          await grant.save()
          return grant
        },
      }),
  )
  const answer = provider.callback()
  server.on('request', async (req: IncomingMessage, res: ServerResponse) => {
    if (req.url?.startsWith('/interaction/')) {
      await provider.interactionFinished(req, res, { login: { accountId: who.sub, amr: amrOf(who) } })
      return
    }
    if (req.url === '/token') spoilToken(res, (token) => spoil(token, claimsIn(token)))
    await answer(req, res)
  })
  return {
    issuer,
    as: (person: Invented) => {
      who = person
    },
    spoil: (how: typeof spoil) => {
      spoil = how
    },
    /** Follows the redirects of somebody's browser there. Gives the address that it is sent back to. */
    visit: async (url: string): Promise<string> => {
      const jar = new Map<string, string>()
      for (let at = url; ; ) {
        const Cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
        const { headers, status } = await fetch(at, { redirect: 'manual', headers: { Cookie } })
        for (const set of headers.getSetCookie()) {
          const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? []
          jar.set(name, value)
        }
        const to = headers.get('location')
        if (to === null) throw new Error(`The provider answered ${status}`)
        at = new URL(to, issuer).href
        if (at.startsWith(returnUrl)) return at
      }
    },
    end: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const amrOf = ({ amr }: Invented) => (Array.isArray(amr) ? amr.map(String) : undefined)

const claimsIn = (token: string): Readonly<Record<string, unknown>> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

/** Puts another id token into what the provider is about to answer. */
function spoilToken(res: ServerResponse, spoil: (token: string) => string) {
  const end = res.end.bind(res)
  res.end = (body?: unknown) => {
    const said = JSON.parse(String(body))
    const spoilt = said.id_token ? { ...said, id_token: spoil(said.id_token) } : said
    const bytes = JSON.stringify(spoilt)
    res.setHeader('Content-Length', Buffer.byteLength(bytes))
    return end(bytes)
  }
}

/** It warns of this Node when it is loaded or made: only that is silenced. */
async function quietly<T>(make: () => Promise<T>): Promise<T> {
  const { warn, info } = console
  console.warn = console.info = () => {}
  try {
    return await make()
  } finally {
    Object.assign(console, { warn, info })
  }
}
