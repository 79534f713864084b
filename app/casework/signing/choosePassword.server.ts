import type { Desk } from '~/app/desk.server'
import { hashPassword, isPassword } from '~/app/outside/passwords.server'
import { hashToken } from '~/app/outside/secrets.server'
import { findAccountLink, spendAccountLink } from '~/db/accountLinks'
import { changeStaff } from '~/db/accounts'
import { endSessionsOfStaff } from '~/db/sessions'
import { forgetTries, takeTry } from '~/db/signInTries'
import { noteChange } from './note.server'
import { passwordFaultOf } from './passwordFault.server'
import type { Signing } from './staffSession.server'

/** Whose a link to choose a password is; null where it was used, ran out or never was. Reading it changes nothing. */
export const readAccountLink = async (desk: Desk, link: string) =>
  desk.config.localSignIn ? ((await findAccountLink(desk.db, hashToken(link), desk.now)) ?? null) : null

type Chosen = { readonly done: true } | { readonly refused: 'gone' } | { readonly fault: string }

/** Chooses a password by a link, which is used up; every session of the account ends. */
export async function choosePassword(desk: Desk, link: string, password: string): Promise<Chosen> {
  const row = await readAccountLink(desk, link)
  if (row === null) return { refused: 'gone' }
  const fault = await passwordFaultOf(desk, password, row)
  if (fault !== null) return { fault }
  const hashed = await hashPassword(password)
  return desk.db.transaction().execute(async (trx) => {
    if (!(await spendAccountLink(trx, hashToken(link), desk.now))) return { refused: 'gone' }
    await changeStaff(trx, row.id, { password_hash: hashed })
    await endSessionsOfStaff(trx, row.id)
    const { id: staffId, controller } = row
    await noteChange(trx, { staffId, controller, at: desk.now, byId: staffId, change: 'password-chosen' })
    return { done: true }
  })
}

type Changing = { readonly present: string; readonly wanted: string }
export type PasswordChanged =
  | { readonly done: true }
  | { readonly refused: 'wrong' | 'wait' | 'no-password' }
  | { readonly fault: string }

/** Changes one's own password, for which the present one must be given; every other session ends. */
export async function changePassword(desk: Desk, signing: Signing, given: Changing): Promise<PasswordChanged> {
  const { row, session } = signing
  if (row.password_hash === '') return { refused: 'no-password' }
  const key = hashToken(`present ${row.id}`)
  if ((await takeTry(desk.db, key, desk.now)) !== null) return { refused: 'wait' }
  if (!(await isPassword(given.present, row.password_hash))) return { refused: 'wrong' }
  await forgetTries(desk.db, key)
  const fault = await passwordFaultOf(desk, given.wanted, row)
  if (fault !== null) return { fault }
  const hashed = await hashPassword(given.wanted)
  await desk.db.transaction().execute(async (trx) => {
    await changeStaff(trx, row.id, { password_hash: hashed })
    await endSessionsOfStaff(trx, row.id, session)
    const { id: staffId, controller } = row
    await noteChange(trx, { staffId, controller, at: desk.now, byId: staffId, change: 'password-changed' })
  })
  return { done: true }
}
