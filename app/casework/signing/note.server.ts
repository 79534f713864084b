import { newId } from '~/app/outside/secrets.server'
import { type AccountChange, toldByEmail } from '~/app/rules/accounts'
import { queueAccountLetter } from '~/db/accountLetters'
import { noteAccountChange } from '~/db/accounts'
import type { Db } from '~/db/schema'

type Noted = {
  readonly staffId: string
  readonly controller: string
  readonly at: string
  /** Who did it; null for the operator or the council's own sign-in. */
  readonly byId: string | null
  readonly change: AccountChange
  readonly detail?: string
}

/** Keeps what happened to an account in its history, and tells its owner by email where somebody else may have done it. */
export async function noteChange(db: Db, { detail, ...noted }: Noted): Promise<void> {
  await noteAccountChange(db, { ...noted, id: newId(), detail: detail ?? null })
  if (toldByEmail[noted.change] === undefined) return
  const { staffId, at, change } = noted
  await queueAccountLetter(db, { id: newId(), staffId, template: 'account-changed', about: change, at })
}
