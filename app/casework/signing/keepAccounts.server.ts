import type { Portal, StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { may, type Role } from '~/app/rules/roles'
import { queueAccountLetter } from '~/db/accountLetters'
import { endAccountLinks } from '~/db/accountLinks'
import { accountOf, changeStaff, holdAdministrators } from '~/db/accounts'
import { isTaken } from '~/db/dialect'
import { takeFactorAway } from '~/db/factors'
import type { Db, StaffRow, Trx } from '~/db/schema'
import { endSessionsOfStaff } from '~/db/sessions'
import { keepStaff, servicesIn } from '~/db/staff'
import { noteChange } from './note.server'

type NewAccount = {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly services: readonly string[]
}

type Invited = { readonly id: string } | { readonly refused: 'not-allowed' | 'address-taken' }

/** Adds an account of the desk's own controller, without a password: a link to choose one goes to its address. */
export async function inviteStaff(desk: StaffDesk, given: NewAccount): Promise<Invited> {
  if (!may(desk.staff.role, 'keep-accounts')) return { refused: 'not-allowed' }
  const { controller, id: byId } = desk.staff
  return invite(desk.db, { ...given, controller }, { at: desk.now, byId })
}

type ByOperator = Omit<NewAccount, 'services'> & { readonly controller: string }

/** The same by whoever runs the portal: how the first account of a controller comes about. */
export const inviteByOperator = ({ db }: Portal, given: ByOperator, at: string) =>
  invite(db, { ...given, services: [] }, { at, byId: null })

type Inviting = NewAccount & { readonly controller: string }
type Made = { readonly at: string; readonly byId: string | null }

async function invite(db: Db, given: Inviting, { at, byId }: Made): Promise<Invited> {
  const { controller, name, role } = given
  const id = newId()
  const email = given.email.trim().toLowerCase()
  const services = role === 'contributor' ? JSON.stringify(given.services) : null
  try {
    await db.transaction().execute(async (trx) => {
      await keepStaff(trx, { id, controller, email, name, role, services, password_hash: '', created_at: at })
      await noteChange(trx, { staffId: id, controller, at, byId, change: 'added', detail: role })
      await sendLink(trx, { id, template: 'account-invited', at })
    })
    return { id }
  } catch (error) {
    if (isTaken(error)) return { refused: 'address-taken' }
    throw error
  }
}

export type AccountAct =
  | { readonly act: 'save'; readonly name: string; readonly role: Role; readonly services: readonly string[] }
  | { readonly act: 'disable' | 'enable' | 'end-sessions' | 'reset-factor' | 'send-link' }

export type AccountRefusal =
  | 'not-allowed'
  | 'no-such-account'
  | 'own-account'
  | 'last-administrator'
  | 'follows-provider'
  | 'disabled'

/**
 * Changes an account of the desk's own controller, and notes it. Nobody changes their own role or services or disables
 * themselves, and the last administrator stays one. It counts at the account's next request.
 */
export async function changeAccount(desk: StaffDesk, id: string, wanted: AccountAct) {
  return desk.db.transaction().execute(async (trx) => {
    const administrators = await holdAdministrators(trx, desk.staff.controller)
    // Read again: whoever took this role away in this moment was first.
    const isStill = administrators.includes(desk.staff.id)
    if (!may(desk.staff.role, 'keep-accounts') || !isStill) return { refused: 'not-allowed' } as const
    const row = await accountOf(trx, desk.staff.controller, id)
    if (row === undefined) return { refused: 'no-such-account' } as const
    const refused = whyNot(desk, { row, wanted, administrators })
    if (refused !== null) return { refused }
    await acts[wanted.act](trx, desk, { row, wanted })
    return { done: true } as const
  })
}

type Asked = { readonly row: StaffRow; readonly wanted: AccountAct; readonly administrators: readonly string[] }

function whyNot(desk: StaffDesk, { row, wanted, administrators }: Asked): AccountRefusal | null {
  const newRole = wanted.act === 'save' && wanted.role !== row.role
  const isOwn = row.id === desk.staff.id
  if (isOwn && (newRole || wanted.act === 'disable' || wanted.act === 'reset-factor')) return 'own-account'
  const loses = wanted.act === 'disable' || (newRole && row.role === 'administrator')
  if (loses && administrators.includes(row.id) && administrators.length === 1) return 'last-administrator'
  if (row.issuer !== null && (newRole || wanted.act === 'send-link')) return 'follows-provider'
  return row.disabled_at !== null && wanted.act === 'send-link' ? 'disabled' : null
}

type Doing = { readonly row: StaffRow; readonly wanted: AccountAct }
type Act = (trx: Trx, desk: StaffDesk, doing: Doing) => Promise<void>

const acts: Readonly<Record<AccountAct['act'], Act>> = {
  save: async (trx, desk, { row, wanted }) => {
    if (wanted.act !== 'save') return
    const { name, role } = wanted
    const services = role === 'contributor' ? wanted.services.toSorted() : []
    const before = servicesIn(row.services).toSorted()
    if (name !== row.name) await noteBy(trx, desk, { row, change: 'renamed', detail: `${row.name} to ${name}` })
    if (role !== row.role) await noteBy(trx, desk, { row, change: 'role-changed', detail: `${row.role} to ${role}` })
    if (services.join() !== before.join()) {
      await noteBy(trx, desk, { row, change: 'services-changed', detail: services.join(', ') || 'none' })
    }
    await changeStaff(trx, row.id, { name, role, services: role === 'contributor' ? JSON.stringify(services) : null })
  },
  disable: async (trx, desk, { row }) => {
    if (row.disabled_at !== null) return
    await changeStaff(trx, row.id, { disabled_at: desk.now })
    await endSessionsOfStaff(trx, row.id)
    await endAccountLinks(trx, row.id)
    await noteBy(trx, desk, { row, change: 'disabled' })
  },
  enable: async (trx, desk, { row }) => {
    if (row.disabled_at === null) return
    await changeStaff(trx, row.id, { disabled_at: null })
    await noteBy(trx, desk, { row, change: 'enabled' })
  },
  'end-sessions': async (trx, desk, { row }) => {
    await endSessionsOfStaff(trx, row.id)
    await noteBy(trx, desk, { row, change: 'sessions-ended' })
  },
  'reset-factor': async (trx, desk, { row }) => {
    await takeFactorAway(trx, row.id)
    await endSessionsOfStaff(trx, row.id)
    await noteBy(trx, desk, { row, change: 'factor-reset' })
  },
  'send-link': async (trx, desk, { row }) => {
    await noteBy(trx, desk, { row, change: 'link-sent' })
    await sendLink(trx, { id: row.id, template: 'account-password-link', at: desk.now })
  },
}

type Noting = Pick<Parameters<typeof noteChange>[1], 'change' | 'detail'> & { readonly row: StaffRow }

const noteBy = (trx: Trx, desk: StaffDesk, { row, ...noted }: Noting) =>
  noteChange(trx, { ...noted, staffId: row.id, controller: row.controller, at: desk.now, byId: desk.staff.id })

type Sending = {
  readonly id: string
  readonly template: 'account-invited' | 'account-password-link'
  readonly at: string
}

const sendLink = (trx: Trx, { id, template, at }: Sending) =>
  queueAccountLetter(trx, { id: newId(), staffId: id, template, about: null, at })
