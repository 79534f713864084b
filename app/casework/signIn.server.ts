import type { Desk, Portal } from '~/app/desk.server'
import { hashPassword, isPassword } from '~/app/outside/passwords.server'
import { sealSecret } from '~/app/outside/secondFactor.server'
import { hashToken, newId } from '~/app/outside/secrets.server'
import type { Role } from '~/app/rules/roles'
import { noteAccountChange } from '~/db/accounts'
import { isTaken } from '~/db/dialect'
import { forgetTries, takeTry } from '~/db/signInTries'
import { keepStaff, staffByEmail } from '~/db/staff'
import { passwordFaultOf } from './signing/passwordFault.server'
import { openStaffSession, readSigning, type StaffAtDoor } from './signing/staffSession.server'

type Given = {
  readonly email: string
  readonly password: string
  /** The token of a cookie that stood before: its session ends, and nobody who planted it gains anything. */
  readonly before?: string | null
}
export type SignedIn =
  | { readonly token: string }
  | { readonly refused: 'wrong' | 'off' }
  | { readonly waitUntil: string }

/**
 * Signs a member of staff in by their password, with a session of its own each time: gives the cookie's token. What the
 * session still asks for is `readSigning`'s to say. An address without an account is answered the same, in the same time,
 * and is made to wait the same after wrong tries.
 */
export async function signIn(desk: Desk, given: Given): Promise<SignedIn> {
  if (!desk.config.localSignIn) return { refused: 'off' }
  const email = given.email.trim().toLowerCase()
  const key = hashToken(`password ${email}`)
  const waitUntil = await takeTry(desk.db, key, desk.now)
  if (waitUntil !== null) return { waitUntil }
  const staff = await staffByEmail(desk.db, email)
  const right = await isPassword(given.password, staff?.password_hash ?? null)
  if (staff === undefined || !right) return { refused: 'wrong' }
  await forgetTries(desk.db, key)
  return { token: await openStaffSession(desk, staff.id, { factorAt: null, before: given.before ?? null }) }
}

/** Who a session's token belongs to, while the session and the account are alive and nothing more is asked of them. */
export async function readStaff(desk: Desk, token: string): Promise<StaffAtDoor | null> {
  const signing = await readSigning(desk, token)
  return signing?.standing === 'in' ? signing.staff : null
}

type NewStaff = {
  readonly controller: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly password: string
  /** What the codes of their second factor are made from, where one is ready: a demonstration's, a test's. */
  readonly factorSecret?: string
}

type Added = { readonly id: string } | { readonly fault: string }

/** Makes an account with a password. Gives its id, or why not in plain words. */
export async function addStaff(portal: Portal, given: NewStaff, now: string): Promise<Added> {
  const { controller, name, role, factorSecret } = given
  const email = given.email.trim().toLowerCase()
  const fault = await passwordFaultOf(portal, given.password, { email, name, controller })
  if (fault !== null) return { fault }
  const id = newId()
  const passwordHash = await hashPassword(given.password)
  const factor = factorSecret && {
    factor_secret: sealSecret(portal.config.factorKey, factorSecret, id),
    factor_since: now,
  }
  try {
    await portal.db.transaction().execute(async (trx) => {
      await keepStaff(trx, {
        id,
        controller,
        email,
        name,
        role,
        password_hash: passwordHash,
        created_at: now,
        ...factor,
      })
      const line = { id: newId(), staffId: id, controller, at: now, byId: null }
      await noteAccountChange(trx, { ...line, change: 'added', detail: role })
    })
    return { id }
  } catch (error) {
    if (isTaken(error)) return { fault: takenWords(email) }
    throw error
  }
}

export const takenWords = (email: string) => `There is an account with the address ${email} already.`
