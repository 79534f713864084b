import { z } from 'zod'
import { addMonths, type Day, isAfter } from './day'

/** What members of staff may be. */
export const Role = z.enum(['officer', 'reviewer', 'administrator'])
export type Role = z.infer<typeof Role>

/** What staff may do; the acts of a case are grouped by who may do them. */
export type StaffAct =
  | 'read-cases'
  | 'work-cases'
  | 'approve-packs'
  | 'release-packs'
  | 'change-settings'
  /** The council's own record of an answer, which says who decided what. */
  | 'take-internal-copy'
  /** Everything that is held, unredacted: for a court. */
  | 'take-court-bundle'

const table: Readonly<Record<Role, readonly StaffAct[]>> = {
  officer: ['read-cases', 'work-cases', 'approve-packs', 'release-packs', 'take-internal-copy', 'take-court-bundle'],
  reviewer: ['read-cases', 'approve-packs', 'release-packs', 'take-internal-copy'],
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

/** Whether somebody is a child on a day: under 18, as data protection law and the Children Act 1989 (section 105) count. */
export const isChild = (dateOfBirth: Day, on: Day): boolean => isAfter(addMonths(dateOfBirth, 18 * 12), on)
