import * as client from 'openid-client'
import { z } from 'zod'
import type { ProviderSettings } from '~/app/signInSettings'

/** What a visit to the council's own sign-in begins with: kept here, and asked for again when the person is back. */
export type Visit = { readonly state: string; readonly nonce: string; readonly verifier: string }

type Asked = {
  /** Where the provider sends the person back to. */
  readonly returnUrl: string
  /** They must show anew who they are, however lately they did. */
  readonly anew: boolean
}

/** Where to send somebody to sign in, and what to keep of it: authorization code with PKCE, state and nonce. */
export async function askProvider(settings: ProviderSettings, { returnUrl, anew }: Asked) {
  const provider = await providerOf(settings)
  const visit = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  }
  const url = client.buildAuthorizationUrl(provider, {
    redirect_uri: returnUrl,
    scope: 'openid profile email',
    state: visit.state,
    nonce: visit.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(visit.verifier),
    code_challenge_method: 'S256',
    ...(anew ? { prompt: 'login', max_age: '0' } : {}),
  })
  return { url: url.href, visit }
}

/** Who the provider says somebody is. */
export type Person = {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  readonly name: string | null
  readonly groups: readonly string[]
  /** The ways in which the provider saw who it is: RFC 8176. */
  readonly methods: readonly string[]
  /** When the provider saw it, in seconds since 1970; null where it doesn't say. */
  readonly seenAt: number | null
}

const texts = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])
const text = z.string().trim().min(1).nullable().catch(null)
const Claims = z.looseObject({ iss: z.string(), sub: z.string().min(1) })

/**
 * Who came back from the provider. Null where what they brought is not right: another state or nonce, a code that was used,
 * a token that is for somebody else, has run out or isn't signed by the provider's keys; with `anew`, one that doesn't say
 * that they have just signed in. Throws where the provider can't be reached.
 */
export async function readReturn(
  settings: ProviderSettings,
  returned: { readonly url: string; readonly visit: Visit; readonly anew: boolean },
): Promise<Person | null> {
  const provider = await providerOf(settings)
  const { url, visit, anew } = returned
  try {
    const tokens = await client.authorizationCodeGrant(provider, new URL(url), {
      expectedState: visit.state,
      expectedNonce: visit.nonce,
      pkceCodeVerifier: visit.verifier,
      idTokenExpected: true,
      ...(anew ? { maxAge: 0 } : {}),
    })
    const own = Claims.parse(tokens.claims())
    const more = settings.groupsClaim in own ? {} : await userInfo(provider, tokens.access_token, own.sub)
    const claims: Readonly<Record<string, unknown>> = { ...more, ...own }
    return {
      issuer: own.iss,
      subject: own.sub,
      email: text.parse(claims.email ?? claims.preferred_username),
      name: text.parse(claims.name),
      groups: texts.parse(claims[settings.groupsClaim]),
      methods: texts.parse(claims.amr),
      seenAt: z
        .number()
        .nullable()
        .catch(null)
        .parse(claims.auth_time ?? null),
    }
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

/** Some providers say somebody's groups only here. One that has no such place has said all. */
const userInfo = (provider: client.Configuration, token: string, subject: string) =>
  provider.serverMetadata().userinfo_endpoint === undefined ? {} : client.fetchUserInfo(provider, token, subject)

const isRefusal = (error: unknown) =>
  error instanceof client.ClientError ||
  error instanceof client.AuthorizationResponseError ||
  error instanceof client.ResponseBodyError ||
  error instanceof client.WWWAuthenticateChallengeError ||
  error instanceof z.ZodError

const known = new Map<string, Promise<client.Configuration>>()

/** What a provider says of itself, asked once; asked again where it couldn't be reached. */
function providerOf(settings: ProviderSettings): Promise<client.Configuration> {
  const key = JSON.stringify([settings.issuer, settings.clientId, settings.clientSecret])
  const held = known.get(key)
  if (held !== undefined) return held
  const asked = discover(settings)
  known.set(key, asked)
  asked.catch(() => known.delete(key))
  return asked
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<client.Configuration> {
  // Plain http passes the settings for a provider on this machine and no other.
  const local = issuer.startsWith('http:') ? [client.allowInsecureRequests] : []
  return client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    // A token that came over TLS need not be signed by the letter of the standard; here it must be.
    execute: [...local, client.enableNonRepudiationChecks],
    timeout: 10,
  })
}
