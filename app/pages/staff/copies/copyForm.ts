import { z } from 'zod'
import type { Errors } from '../../form'
import { refusals } from '../../wording'

const most = 500

const field = z.string().trim().min(1).max(most)

/** The forms of the page about copies, told apart by `kind`. Both have one field: why, or for whom. */
export const CopyForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('internal'), reason: field }),
  z.object({ kind: z.literal('court'), madeFor: field }),
])

const wrongs: Readonly<Record<string, Errors>> = {
  reason: { reason: `Write why you take a copy, in ${most} characters or fewer` },
  madeFor: { madeFor: `Write which court or person it is for, in ${most} characters or fewer` },
}

/** What was wrong with a form, by the word in the page's address: a field, or a refusal's code. Nothing for other words. */
export const wrongIn = (word: string | null): { readonly errors: Errors; readonly refusal?: string } => {
  if (word === null) return { errors: {} }
  if (Object.hasOwn(wrongs, word)) return { errors: wrongs[word] ?? {} }
  return { errors: {}, ...(Object.hasOwn(refusals, word) && { refusal: word }) }
}
