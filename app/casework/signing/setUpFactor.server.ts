import type { Desk } from '~/app/desk.server'
import { isPassword } from '~/app/outside/passwords.server'
import { factorAddress, offeredSecret, pictureOf, sealSecret, stepOfCode } from '~/app/outside/secondFactor.server'
import { hashToken } from '~/app/outside/secrets.server'
import { isProven } from '~/app/rules/signIn'
import { putFactor } from '~/db/factors'
import { endSessionsOfStaff, noteFactor } from '~/db/sessions'
import { forgetTries, takeTry } from '~/db/signInTries'
import { renewed } from './giveFactor.server'
import { noteChange } from './note.server'
import { newRecoveryCodes } from './recoveryCodes.server'
import type { Signing } from './staffSession.server'

/**
 * What somebody is shown to set their app up, as a picture and as text. The same each time it is asked for in a session:
 * nothing is kept until a code of it was given.
 */
export function readOffer(desk: Desk, { row, session }: Signing) {
  const secret = offeredSecret(desk.config.factorKey, { session, after: row.factor_since ?? '' })
  return { secret, picture: pictureOf(factorAddress(secret, row.email)) }
}

/** What must be shown before another factor may take the place of the one there is, or a first one be added. */
export function neededForNewFactor({ standing, row, staff }: Signing, now: string): 'nothing' | 'code' | 'password' {
  if (standing === 'set-up') return 'nothing'
  if (row.factor_secret !== null) return standing === 'in' && isProven(staff.factorAt, now) ? 'nothing' : 'code'
  return row.password_hash === '' ? 'nothing' : 'password'
}

type Confirming = { readonly token: string; readonly code: string; readonly password: string }
export type Confirmed =
  | { readonly codes: readonly string[]; readonly token: string }
  | { readonly refused: 'wrong' | 'wait' | 'password' | 'code' | 'gone' }

/**
 * Sets the offered factor up, once a code of it was given. Gives ten recovery codes to show, and the session's new token;
 * every other session of theirs ends. Of two confirmations in one moment one counts.
 */
export async function confirmFactor(desk: Desk, signing: Signing, given: Confirming): Promise<Confirmed> {
  const { row } = signing
  const needed = neededForNewFactor(signing, desk.now)
  if (needed === 'code') return { refused: 'code' }
  const key = hashToken(`factor ${row.id}`)
  if ((await takeTry(desk.db, key, desk.now)) !== null) return { refused: 'wait' }
  if (needed === 'password' && !(await isPassword(given.password, row.password_hash))) return { refused: 'password' }
  const { secret } = readOffer(desk, signing)
  const step = stepOfCode(secret, given.code.replace(/\s/g, ''), desk.now)
  if (step === null) return { refused: 'wrong' }
  await forgetTries(desk.db, key)
  const { codes, keep } = await newRecoveryCodes(desk)
  const sealed = sealSecret(desk.config.factorKey, secret, row.id)
  const put = { secret: sealed, since: desk.now, step, before: row.factor_since }
  const isPut = await desk.db.transaction().execute(async (trx) => {
    if (!(await putFactor(trx, row.id, put))) return false
    await keep(trx, row.id)
    await endSessionsOfStaff(trx, row.id, signing.session)
    const { id: staffId, controller } = row
    await noteChange(trx, { staffId, controller, at: desk.now, byId: staffId, change: 'factor-set' })
    return true
  })
  const token = isPut ? await goingOn(desk, signing, given.token) : null
  return token === null ? { refused: 'gone' } : { codes, token }
}

/** Somebody who is in stays under their token; who had only half signed in goes on under a new one. */
async function goingOn(desk: Desk, { standing, session }: Signing, token: string): Promise<string | null> {
  if (standing === 'in') return (await noteFactor(desk.db, session, desk.now)) ? token : null
  const going = await renewed(desk, token)
  return 'token' in going ? going.token : null
}

/** Ten new recovery codes in place of all before; null where the second factor wasn't shown within five minutes. */
export async function renewRecoveryCodes(desk: Desk, { row, staff }: Signing): Promise<readonly string[] | null> {
  if (row.factor_secret === null || !isProven(staff.factorAt, desk.now)) return null
  const { codes, keep } = await newRecoveryCodes(desk)
  const { id: staffId, controller } = row
  await desk.db.transaction().execute(async (trx) => {
    await keep(trx, staffId)
    await noteChange(trx, { staffId, controller, at: desk.now, byId: staffId, change: 'recovery-codes-made' })
  })
  return codes
}
