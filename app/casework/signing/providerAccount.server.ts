import type { Desk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { Person } from '~/app/outside/singleSignOn.server'
import type { GroupRole, ProviderSettings } from '~/app/signInSettings'
import { accountOfSubject, changeStaff } from '~/db/accounts'
import { isTaken } from '~/db/dialect'
import type { Db, StaffRow } from '~/db/schema'
import { keepStaff } from '~/db/staff'
import { readRegister } from '../registers.server'
import { noteChange } from './note.server'

/** Why somebody whom the council's own sign-in knows has no way in here. */
export type NoAccount = 'no-group' | 'disabled' | 'no-address' | 'address-taken'
type Account = { readonly id: string } | { readonly refused: NoAccount }

/**
 * The account of somebody whom the council's own sign-in knows, by its name for them and never by their address, which
 * may pass to another. Made the first time; name, address, controller and role follow it each time. An account with a
 * password keeps its address: nobody comes into it this way.
 */
export async function providerAccount(desk: Desk, provider: ProviderSettings, person: Person): Promise<Account> {
  const fit = provider.roles.find(({ group }) => person.groups.includes(group))
  const known = await accountOfSubject(desk.db, person.issuer, person.subject)
  if (known?.disabled_at) return { refused: 'disabled' }
  if (fit === undefined || (await readRegister(desk, fit.controller)) === null) return { refused: 'no-group' }
  const email = person.email?.toLowerCase() ?? known?.email
  if (email === undefined) return { refused: 'no-address' }
  const own = { email, name: person.name ?? known?.name ?? email, controller: fit.controller, role: fit.role }
  try {
    return await desk.db
      .transaction()
      .execute((trx) => (known === undefined ? made(trx, desk, { person, own }) : followed(trx, desk, { known, own })))
  } catch (error) {
    if (!isTaken(error)) throw error
    // The same person twice in one moment: the first has made the account.
    const first = await accountOfSubject(desk.db, person.issuer, person.subject)
    return known === undefined && first !== undefined ? { id: first.id } : { refused: 'address-taken' }
  }
}

type Own = Pick<GroupRole, 'controller' | 'role'> & { readonly email: string; readonly name: string }

async function made(trx: Db, desk: Desk, { person, own }: { readonly person: Person; readonly own: Own }) {
  const id = newId()
  const { issuer, subject } = person
  await keepStaff(trx, { ...own, id, issuer, subject, password_hash: '', created_at: desk.now })
  const line = { staffId: id, controller: own.controller, at: desk.now, byId: null }
  await noteChange(trx, { ...line, change: 'added', detail: own.role })
  return { id }
}

async function followed(trx: Db, desk: Desk, { known, own }: { readonly known: StaffRow; readonly own: Own }) {
  const { id } = known
  const line = { staffId: id, controller: own.controller, at: desk.now, byId: null }
  if (known.role !== own.role) {
    await noteChange(trx, { ...line, change: 'role-changed', detail: `${known.role} to ${own.role}` })
  }
  if (known.controller !== own.controller) {
    await noteChange(trx, { ...line, change: 'moved', detail: `${known.controller} to ${own.controller}` })
  }
  // Services are a controller's: they don't go along to another.
  const services = known.controller === own.controller && own.role === 'contributor' ? known.services : null
  await changeStaff(trx, id, { ...own, services })
  return { id }
}
