import type { StaffDesk } from '~/app/desk.server'
import { may, needsSecondFactor, Role } from '~/app/rules/roles'
import { accountChangesOf, accountOf, accountsOf } from '~/db/accounts'
import type { StaffRow } from '~/db/schema'
import { servicesIn, staffNames } from '~/db/staff'
import { readSources } from '../openSearches.server'

/** Every account of the desk's own controller; null for a role that doesn't keep them. */
export async function readAccounts(desk: StaffDesk) {
  if (!may(desk.staff.role, 'keep-accounts')) return null
  const rows = await accountsOf(desk.db, desk.staff.controller)
  return rows.map((row) => ({ ...accountIn(row), seenAt: row.seen_at }))
}

/** The services that somebody can answer for, by the names of their sources; null for a role that doesn't keep accounts. */
export async function readServices(desk: StaffDesk) {
  if (!may(desk.staff.role, 'keep-accounts')) return null
  const sources = await readSources(desk, desk.staff.controller)
  return sources.map(({ name, description }) => ({ value: name, label: description.title }))
}

/** One account with its history; null where it isn't there, or for a role that doesn't keep accounts. */
export async function readAccount(desk: StaffDesk, id: string) {
  if (!may(desk.staff.role, 'keep-accounts')) return null
  const row = await accountOf(desk.db, desk.staff.controller, id)
  if (row === undefined) return null
  const [lines, names] = await Promise.all([
    accountChangesOf(desk.db, row.id),
    staffNames(desk.db, desk.staff.controller),
  ])
  return {
    ...accountIn(row),
    isOwn: row.id === desk.staff.id,
    history: lines.map(({ id: key, at, by_id: byId, change, detail }) => ({
      key,
      at,
      by: byId === null ? null : (names.find((each) => each.id === byId)?.name ?? 'Somebody who has left'),
      change,
      detail,
    })),
  }
}

function accountIn(row: StaffRow) {
  const role = Role.parse(row.role)
  const isProvider = row.issuer !== null
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role,
    services: servicesIn(row.services),
    isDisabled: row.disabled_at !== null,
    /** They come by the council's own sign-in. */
    isProvider,
    /** A link was sent and no password chosen yet. */
    isWaiting: !isProvider && row.password_hash === '',
    factor: row.factor_secret !== null ? 'set' : needsSecondFactor(role) && !isProvider ? 'missing' : 'none',
  } as const
}
export type Account = ReturnType<typeof accountIn>
