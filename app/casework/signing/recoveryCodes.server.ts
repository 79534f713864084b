import type { Desk } from '~/app/desk.server'
import { hashCode, newReference, newSalt } from '~/app/outside/secrets.server'
import { putRecoveryCodes, recoveryCodesLeft, spendRecoveryCode } from '~/db/factors'
import type { Db, StaffRow } from '~/db/schema'
import { noteChange } from './note.server'

const howMany = 10

/** Ten new recovery codes, to be shown once and never again, and what is kept of them. */
export async function newRecoveryCodes(desk: Desk) {
  const salt = newSalt()
  // Eight letters and digits, none of which looks like another: 39 random bits each.
  const codes = Array.from({ length: howMany }, () => newReference('').slice(1))
  const hashes = await Promise.all(codes.map((code) => hashed(desk, code, salt)))
  return { codes, keep: (db: Db, staffId: string) => putRecoveryCodes(db, staffId, { salt, hashes, at: desk.now }) }
}

/** Tries a recovery code: it is used up where it is right. */
export async function tryRecoveryCode(desk: Desk, { id, controller }: StaffRow, code: string): Promise<'ok' | 'wrong'> {
  const [left] = await recoveryCodesLeft(desk.db, id)
  // Somebody without codes takes as long.
  const hash = await hashed(desk, code, left?.salt ?? newSalt())
  if (left === undefined || !(await spendRecoveryCode(desk.db, id, { hash, at: desk.now }))) return 'wrong'
  await noteChange(desk.db, { staffId: id, controller, at: desk.now, byId: id, change: 'recovery-code-used' })
  return 'ok'
}

const hashed = (desk: Desk, code: string, salt: string) =>
  hashCode(code.toUpperCase().replace(/[\s-]/g, ''), { salt, pepper: desk.config.factorKey })
