import type { Desk, Portal, StaffMember } from '~/app/desk.server'
import { hashPassword, isPassword, passwordFault } from '~/app/outside/passwords.server'
import { hashToken, newId, newToken } from '~/app/outside/secrets.server'
import { addSeconds } from '~/app/rules/day'
import { Role } from '~/app/rules/people'
import { isTaken } from '~/db/dialect'
import { endSession, findSession, keepSession, touchSession } from '~/db/sessions'
import { keepStaff, staffByEmail, staffById } from '~/db/staff'

const sessionSeconds = 12 * 3600
const idleSeconds = 3600

/** Signs a member of staff in, with a session of its own each time. Gives the cookie's token; null where wrong. */
export async function signIn(desk: Desk, given: { readonly email: string; readonly password: string }) {
  const staff = await staffByEmail(desk.db, given.email.trim().toLowerCase())
  const right = await isPassword(given.password, staff?.password_hash ?? null)
  if (staff === undefined || !right) return null
  const token = newToken()
  await keepSession(desk.db, {
    token_hash: hashToken(token),
    staff_id: staff.id,
    case_id: null,
    started_at: desk.now,
    seen_at: desk.now,
    expires_at: addSeconds(desk.now, sessionSeconds),
    proved_at: desk.now,
  })
  return token
}

/** Who a session's token belongs to, while the session and the account are alive. */
export async function readStaff(desk: Desk, token: string): Promise<StaffMember | null> {
  const tokenHash = hashToken(token)
  const session = await findSession(desk.db, tokenHash, {
    now: desk.now,
    idleSince: addSeconds(desk.now, -idleSeconds),
  })
  const staff = session?.staff_id ? await staffById(desk.db, session.staff_id) : undefined
  if (staff === undefined || staff.disabled_at !== null) return null
  await touchSession(desk.db, tokenHash, desk.now)
  return { id: staff.id, controller: staff.controller, name: staff.name, role: Role.parse(staff.role) }
}

export const signOut = (desk: Desk, token: string) => endSession(desk.db, hashToken(token))

type NewStaff = {
  readonly controller: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly password: string
}

type Added = { readonly id: string } | { readonly fault: string }

/** Makes an account. Gives its id, or why not in plain words. */
export async function addStaff(portal: Portal, given: NewStaff, now: string): Promise<Added> {
  const fault = passwordFault(given.password)
  if (fault !== null) return { fault }
  const { controller, name, role } = given
  const id = newId()
  const email = given.email.trim().toLowerCase()
  const passwordHash = await hashPassword(given.password)
  try {
    await keepStaff(portal.db, { id, controller, email, name, role, password_hash: passwordHash, created_at: now })
    return { id }
  } catch (error) {
    if (isTaken(error)) return { fault: `There is an account with the address ${email} already.` }
    throw error
  }
}
