import { z } from 'zod'
import type { ObjectionResult } from './case/events'
import { fold } from './matching'

/** What an objection that stands is to: direct marketing, or an activity, a recipient or a research use of the register. */
export const StandingKind = z.enum(['activity', 'recipient', 'research', 'marketing'])
export type StandingKind = z.infer<typeof StandingKind>

/** By the register's ids; marketing as such has neither. */
export type Use = { readonly kind: StandingKind; readonly activity: string | null; readonly target: string | null }

/** What an upheld objection leaves standing until it is decided otherwise. */
export const stands = (result: ObjectionResult): result is 'upheld' | 'partly' =>
  result === 'upheld' || result === 'partly'

/**
 * Whether an objection bears on a use: one to a whole activity bears on all its recipients and research; one to a recipient
 * or to research bears on that alone, and on the whole activity where that is asked about.
 */
export function bearsOn(objection: Use, use: Use): boolean {
  if (objection.kind === 'marketing' || use.kind === 'marketing') return objection.kind === use.kind
  if (objection.activity !== use.activity) return false
  if (objection.kind === 'activity' || use.kind === 'activity') return true
  return objection.kind === use.kind && objection.target === use.target
}

/** Whom somebody looks for; what isn't known is empty. */
export type Whom = {
  readonly name: string
  readonly formerNames?: string | null
  readonly dateOfBirth: string
  readonly email: string
}

/** The same email address, or the same name (or one they had) and date of birth. An empty answer matches nothing. */
export function isSamePerson(one: Whom, other: Whom): boolean {
  if (one.email.trim() !== '' && sameMail(one.email) === sameMail(other.email)) return true
  if (one.dateOfBirth === '' || one.dateOfBirth !== other.dateOfBirth) return false
  const theirs = namesOf(other)
  return namesOf(one).some((name) => theirs.includes(name))
}

export const sameMail = (email: string) => email.trim().toLowerCase()

/** Former names are typed as one line, with commas between them. */
const namesOf = ({ name, formerNames }: Whom): readonly string[] =>
  [name, ...(formerNames ?? '').split(/[,;\n]/)].map(fold).filter((each) => each !== '')
