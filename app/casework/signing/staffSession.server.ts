import type { Desk, StaffMember } from '~/app/desk.server'
import { hashToken, newToken } from '~/app/outside/secrets.server'
import { addSeconds } from '~/app/rules/day'
import { Role } from '~/app/rules/roles'
import { type Standing, standingOf } from '~/app/rules/signIn'
import type { StaffRow } from '~/db/schema'
import { endSession, endSessionsOfStaff, findSession, keepSession, sessionsOfStaff, touchSession } from '~/db/sessions'
import { servicesIn, staffById } from '~/db/staff'

type Opening = {
  /** When the council's own sign-in saw a second factor; null where none was shown yet. */
  readonly factorAt: string | null
  /** The token of the cookie that stood before: its session ends. */
  readonly before: string | null
}

/** Begins a session of a member of staff. Gives its token, which no cookie from before can be. */
export async function openStaffSession(desk: Desk, staffId: string, { factorAt, before }: Opening): Promise<string> {
  if (before !== null) await endSession(desk.db, hashToken(before))
  const token = newToken()
  await keepSession(desk.db, {
    token_hash: hashToken(token),
    staff_id: staffId,
    case_id: null,
    started_at: desk.now,
    seen_at: desk.now,
    expires_at: addSeconds(desk.now, desk.config.sessionSeconds),
    proved_at: desk.now,
    known_at: null,
    factor_at: factorAt,
  })
  return token
}

/** A member of staff as a session at the door knows them. */
export type StaffAtDoor = StaffMember & { readonly services: readonly string[]; readonly factorAt: string | null }
export type Signing = {
  readonly standing: Standing
  readonly staff: StaffAtDoor
  readonly row: StaffRow
  /** What the session is kept under. */
  readonly session: string
}

/**
 * Who has a session and what it still asks of them; null where it or the account has ended. The account is read each
 * time: a role that was changed, or an account that was disabled, counts from the next request.
 */
export async function readSigning(desk: Desk, token: string): Promise<Signing | null> {
  const key = hashToken(token)
  const session = await findSession(desk.db, key, limitsAt(desk))
  const row = session?.staff_id ? await staffById(desk.db, session.staff_id) : undefined
  if (session === undefined || row === undefined || row.disabled_at !== null) return null
  await touchSession(desk.db, key, desk.now)
  const { id, controller, name } = row
  const role = Role.parse(row.role)
  const factorAt = session.factor_at
  return {
    standing: standingOf({ role, hasFactor: row.factor_secret !== null, factorAt }),
    staff: { id, controller, name, role, services: servicesIn(row.services), factorAt },
    row,
    session: key,
  }
}

export const signOut = (desk: Desk, token: string) => endSession(desk.db, hashToken(token))

/** Ends every session of somebody, this one too. */
export const signOutEverywhere = (desk: Desk, staffId: string) => endSessionsOfStaff(desk.db, staffId)

/** Somebody's open sessions, the newest first; `isThis` is the one that asks. */
export async function readSessions(desk: Desk, { staff, session }: Pick<Signing, 'staff' | 'session'>) {
  const rows = await sessionsOfStaff(desk.db, staff.id, limitsAt(desk))
  return rows.map((row) => ({ startedAt: row.started_at, seenAt: row.seen_at, isThis: row.token_hash === session }))
}

const limitsAt = ({ now, config }: Desk) => ({ now, idleSince: addSeconds(now, -config.sessionIdleSeconds) })
