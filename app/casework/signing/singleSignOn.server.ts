import type { Desk } from '~/app/desk.server'
import { log } from '~/app/log.server'
import { hashToken, newToken } from '~/app/outside/secrets.server'
import { askProvider, type Person, readReturn } from '~/app/outside/singleSignOn.server'
import { addSeconds } from '~/app/rules/day'
import { provenSeconds } from '~/app/rules/signIn'
import type { ProviderSettings } from '~/app/signInSettings'
import { keepVisit, takeVisit } from '~/db/providerVisits'
import { noteFactor } from '~/db/sessions'
import { type NoAccount, providerAccount } from './providerAccount.server'
import { openStaffSession, readSigning } from './staffSession.server'

/** Where the council's own sign-in sends people back to. */
export const returnPath = '/staff/sign-in/returned'
/** How long somebody may take there. */
const visitSeconds = 15 * 60

type Going = {
  /** The session whose reader is to prove again who they are; null to sign in. */
  readonly session: string | null
  readonly returnTo: string
}

/** Sends somebody to the council's own sign-in: where to, and the cookie's token that they come back with. Null where there is none or it can't be reached. */
export async function visitProvider(desk: Desk, { session, returnTo }: Going) {
  const { provider, publicUrl } = desk.config
  if (provider === null) return null
  try {
    const { url, visit } = await askProvider(provider, {
      returnUrl: `${publicUrl}${returnPath}`,
      anew: session !== null,
    })
    const token = newToken()
    await keepVisit(desk.db, {
      ...visit,
      token_hash: hashToken(token),
      session_hash: session === null ? null : hashToken(session),
      return_to: returnTo,
      expires_at: addSeconds(desk.now, visitSeconds),
    })
    return { url, token }
  } catch (error) {
    log.warn({ err: error }, 'the sign-in of OIDC_ISSUER could not be reached')
    return null
  }
}

type Back = { readonly visit: string | null; readonly search: string; readonly session: string | null }
type Returned =
  | { readonly token: string | null; readonly to: string }
  | { readonly refused: NoAccount | 'not-right' | 'unreachable' | 'somebody-else' }

/**
 * Somebody is back from the council's own sign-in, with `visit` in their cookie. Signs them in, with a session of its own,
 * or (`token` null) notes in the one they have that they have just shown who they are. A visit counts once.
 */
export async function returnFromProvider(desk: Desk, { visit: cookie, search, session }: Back): Promise<Returned> {
  const { provider, publicUrl } = desk.config
  const visit = cookie === null ? undefined : await takeVisit(desk.db, hashToken(cookie), desk.now)
  if (provider === null || visit === undefined) return { refused: 'not-right' }
  const anew = visit.session_hash !== null
  const person = await personBack(provider, { url: `${publicUrl}${returnPath}${search}`, visit, anew })
  if (person === 'unreachable') return { refused: person }
  if (person === null) return { refused: 'not-right' }
  if (anew) return provedAgain(desk, { person, session, asked: visit.session_hash, to: visit.return_to })
  const account = await providerAccount(desk, provider, person)
  if ('refused' in account) return account
  const factorAt = factorTime(desk, provider, person)
  const token = await openStaffSession(desk, account.id, { factorAt, before: session })
  return { token, to: visit.return_to }
}

/** What the provider says of who is back. Only its own silence is one: a fault of ours is none of its. */
async function personBack(provider: ProviderSettings, back: Parameters<typeof readReturn>[1]) {
  try {
    return await readReturn(provider, back)
  } catch (error) {
    log.warn({ err: error }, 'the sign-in of OIDC_ISSUER could not be reached')
    return 'unreachable' as const
  }
}

type Proving = {
  readonly person: Person
  readonly session: string | null
  readonly asked: string | null
  readonly to: string
}

/** It must be the same person in the same session, and the provider must have seen a second factor where it is to say so. */
async function provedAgain(desk: Desk, { person, session, asked, to }: Proving): Promise<Returned> {
  const signing = session === null || hashToken(session) !== asked ? null : await readSigning(desk, session)
  const { provider } = desk.config
  if (signing?.standing !== 'in' || provider === null) return { refused: 'not-right' }
  const { issuer, subject } = signing.row
  if (issuer !== person.issuer || subject !== person.subject) return { refused: 'somebody-else' }
  if (!sawFactor(provider, person)) return { refused: 'not-right' }
  await noteFactor(desk.db, signing.session, desk.now)
  return { token: null, to }
}

const sawFactor = ({ secondFactor }: ProviderSettings, { methods }: Person) =>
  secondFactor !== null && methods.includes(secondFactor)

/** When the provider saw a second factor; one that it saw at a time it doesn't say is too old for what can't be undone. */
function factorTime(desk: Desk, provider: ProviderSettings, person: Person): string | null {
  if (!sawFactor(provider, person)) return null
  if (person.seenAt === null) return addSeconds(desk.now, -provenSeconds - 1)
  const seen = new Date(person.seenAt * 1000).toISOString()
  return seen < desk.now ? seen : desk.now
}
