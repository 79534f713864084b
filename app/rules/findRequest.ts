import { z } from 'zod'
import type { Form } from './journey/answers'
import { bare, typedIn } from './journey/tidy'

/** What somebody gives to find their request again: in the form in which they are kept. */
export type Found = { readonly reference: string; readonly email: string }

/** Fields to mend, each with the key of its words. */
type Problems = Readonly<Partial<Record<keyof Found, string>>>

/**
 * Reads a reference and an address for email. Problems are of form alone: that a reference has the right shape says
 * nothing about whether there is such a request.
 */
export function readFind(form: Form): { readonly found: Found } | { readonly errors: Problems } {
  const reference = tidyReference(typedIn(form, 'reference'))
  const email = typedIn(form, 'email').replace(/\s+/g, '')
  const problems = {
    ...(reference === '' ? { reference: key('reference-empty') } : {}),
    ...(reference === null ? { reference: key('reference-format') } : {}),
    ...(email === '' ? { email: key('email-empty') } : {}),
    ...(email !== '' && !isEmail(email) ? { email: key('email-format') } : {}),
  }
  if (reference === null || Object.keys(problems).length > 0) return { errors: problems }
  return { found: { reference, email } }
}

/** "tra 7k4p2m9d" is TRA-7K4P-2M9D; null for what can't be one; empty where nothing was typed. */
function tidyReference(typed: string): string | null {
  const all = bare(typed).replace(/[._/]/g, '').toUpperCase()
  if (all === '') return ''
  const parts = /^([A-Z]{3})([A-Z0-9]{4})([A-Z0-9]{4})$/.exec(all)
  return parts === null ? null : parts.slice(1).join('-')
}

const isEmail = (email: string) => email.length <= 254 && z.email().safeParse(email).success

const key = (problem: string) => `follow.find.errors.${problem}`
