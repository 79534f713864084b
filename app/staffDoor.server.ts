import { z } from 'zod'
import type { Outcome } from './casework/change.server'
import { type CaseRead, readCase } from './casework/readCase.server'
import type { StaffDesk } from './desk.server'
import { field, notFound, onceKey, readForm, requireStaff } from './door.server'
import type { Form } from './rules/journey/answers'

const forbidden = () => new Response(null, { status: 403 })

/** The case a staff page is about, at its reader's desk. Throws 404, 403 or a redirect to sign in. */
export async function requireCase(request: Request, reference = ''): Promise<CaseRead & { readonly desk: StaffDesk }> {
  const desk = await requireStaff(request)
  const read = await readCase(desk, reference)
  if (read === null) throw notFound()
  if (read === 'not-allowed') throw forbidden()
  return { ...read, desk }
}

/** What every form of an act is given when it is first shown. */
export const freshForm = (reference: string, page: string) => ({
  reference,
  action: `/staff/cases/${reference}/${page}`,
  onceKey: onceKey(),
  errors: {},
  values: {},
})

type Refused = {
  readonly errors: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly refusal?: string
}
export type Done = { readonly to: string } | { readonly refused: Refused }

/** Reads a sent form by a schema, does the act, and says where to go next or what to show again. Throws 403 and 404. */
export async function actOn<T>(
  request: Request,
  schema: z.ZodType<T>,
  act: (given: T & { readonly onceKey: string }) => Promise<{ readonly outcome: Outcome; readonly to: string }>,
): Promise<Done> {
  const form = await readForm(request)
  const values = asValues(form)
  const parsed = schema.safeParse(values)
  if (!parsed.success) return { refused: { errors: firstByField(parsed.error), values } }

  const { outcome, to } = await act({ ...parsed.data, onceKey: field(form, 'onceKey') })
  if (!('refused' in outcome)) return { to }
  if (outcome.refused === 'no-such-case') throw notFound()
  if (outcome.refused === 'not-allowed') throw forbidden()
  return { refused: { errors: {}, values, refusal: outcome.refused } }
}

/** A field that may have several values. */
export const several = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .default([])
  .transform((all): readonly string[] => all)

/** Words that must be there. */
export const needed = (message: string) => z.string(message).trim().min(1, message).max(10_000, 'Use fewer words')

const asValues = (form: Form) =>
  Object.fromEntries(Object.entries(form).map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]))

const firstByField = (error: z.ZodError) =>
  Object.fromEntries(error.issues.toReversed().map((issue) => [String(issue.path[0]), issue.message]))
