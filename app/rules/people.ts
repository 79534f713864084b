import { z } from 'zod'

/** What members of staff may be. */
export const Role = z.enum(['officer', 'reviewer', 'administrator'])
export type Role = z.infer<typeof Role>

/** What staff may do; the acts of a case are grouped by who may do them. */
export type StaffAct = 'read-cases' | 'work-cases' | 'approve-packs' | 'release-packs' | 'change-settings'

const table: Readonly<Record<Role, readonly StaffAct[]>> = {
  officer: ['read-cases', 'work-cases', 'approve-packs', 'release-packs'],
  reviewer: ['read-cases', 'approve-packs', 'release-packs'],
  // Accounts and settings only: no case content.
  administrator: ['change-settings'],
}

/** True where a role may do an act. */
export const may = (role: Role, act: StaffAct): boolean => table[role].includes(act)

/** The person a request is about, as the request gave them. */
export type Person = {
  readonly name: string
  readonly formerNames: string | null
  readonly dateOfBirth: string
  readonly addressLines: readonly string[]
  readonly postcode: string
  readonly email: string
  readonly telephone: string | null
}
