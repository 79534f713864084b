import { addSeconds, type Instant, isAfter } from './day'
import { needsSecondFactor, type Role } from './roles'

/** How far somebody who gave a right password, or came from the council's own sign-in, has got. */
export type Standing = 'in' | 'give-code' | 'set-up'

type Signing = {
  readonly role: Role
  /** They have an app that makes codes for this portal. */
  readonly hasFactor: boolean
  /** When a second factor was last shown in this session. */
  readonly factorAt: Instant | null
}

/**
 * What a session still asks of somebody. Read at each request: a role that begins to need a second factor, or a factor
 * that was set up elsewhere, counts from that moment.
 */
export function standingOf({ role, hasFactor, factorAt }: Signing): Standing {
  if (factorAt !== null) return 'in'
  if (hasFactor) return 'give-code'
  return needsSecondFactor(role) ? 'set-up' : 'in'
}

/** For so long a second factor that was given is enough for what can't be undone. */
export const provenSeconds = 5 * 60

/** True where a second factor was given within the last five minutes (ASVS 7.5.3). */
export const isProven = (factorAt: Instant | null | undefined, now: Instant): boolean =>
  typeof factorAt === 'string' && !isAfter(now, addSeconds(factorAt, provenSeconds))

/** Seconds to wait after so many wrong tries in a row: none for four, then half a minute, doubling, a quarter of an hour at most. */
export const waitAfterTries = (tries: number): number => (tries < 5 ? 0 : Math.min(30 * 2 ** (tries - 5), 15 * 60))

/** Wrong tries are forgotten after a day without any. */
export const triesKeptSeconds = 24 * 3600

/** A page of staff to go to after proving who one is, where that is what was asked for; otherwise the first one. */
export const staffPathOr = (wanted: string | null): string =>
  wanted !== null && /^\/staff(\/[\w-]+)*$/.test(wanted) ? wanted : '/staff'
