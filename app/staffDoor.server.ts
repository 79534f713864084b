import type { z } from 'zod'
import type { Outcome } from './casework/change.server'
import { type CaseRead, readCase } from './casework/readCase.server'
import type { StaffDesk } from './desk.server'
import { field, notFound, onceKey, readForm, requireStaff } from './door.server'
import { type Errors, one, type Values } from './pages/form'
import type { Command } from './rules/case/commands'
import { whyNot } from './rules/case/foresee'
import type { Form } from './rules/journey/answers'
import type { DayPart } from './rules/journey/readDay'
import { may } from './rules/people'

const forbidden = () => new Response(null, { status: 403 })

/** The case a staff page is about, at its reader's desk. Throws 404, 403 or a redirect to sign in. */
export async function requireCase(request: Request, reference = ''): Promise<CaseRead & { readonly desk: StaffDesk }> {
  const desk = await requireStaff(request)
  const read = await readCase(desk, reference)
  if (read === null) throw notFound()
  if (read === 'not-allowed') throw forbidden()
  return { ...read, desk }
}

/** The desk of somebody who may work on cases. Throws 403, or a redirect to sign in. */
export async function requireWorker(request: Request): Promise<StaffDesk> {
  const desk = await requireStaff(request)
  if (!may(desk.staff.role, 'work-cases')) throw forbidden()
  return desk
}

/** What every form of an act is given when it is first shown. */
export const freshForm = (reference: string, page: string) => ({
  reference,
  action: `/staff/cases/${reference}/${page}`,
  onceKey: onceKey(),
  errors: {},
  values: {},
})

/** The form of an act on a case, or why a command of its kind would be refused now: the rules are asked, not the page. */
export const formFor = ({ kase, setting }: CaseRead, page: string, command: Command) => ({
  ...freshForm(kase.received.reference, page),
  notNow: whyNot(kase, command, setting),
})

type Refused = {
  readonly errors: Errors
  readonly values: Values
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
  const parsed = schema.safeParse(withDays(values))
  if (!parsed.success) return { refused: { errors: firstByField(parsed.error), values } }

  const { outcome, to } = await act({ ...parsed.data, onceKey: field(form, 'onceKey') })
  if (!('refused' in outcome)) return { to }
  if (outcome.refused === 'no-such-case') throw notFound()
  if (outcome.refused === 'not-allowed') throw forbidden()
  return { refused: { errors: {}, values, refusal: outcome.refused } }
}

const asValues = (form: Form): Values =>
  Object.fromEntries(Object.entries(form).map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]))

/** Three boxes `on-day`, `on-month` and `on-year` are one field, `on`, of a schema. */
const withDays = (values: Values) => ({
  ...values,
  ...Object.fromEntries(
    Object.keys(values).flatMap((name) => {
      if (!name.endsWith('-day')) return []
      const field = name.slice(0, -'-day'.length)
      const part = (of: DayPart) => one(values, `${field}-${of}`)
      return [[field, { day: part('day'), month: part('month'), year: part('year') }]]
    }),
  ),
})

/** The first fault of each field, in the order of the form; of a day's box it is `on-month`. */
function firstByField(error: z.ZodError): Errors {
  const faults = new Map<string, string>()
  for (const { path, message } of error.issues) {
    const name = path.join('-')
    if (!faults.has(name)) faults.set(name, message)
  }
  return Object.fromEntries(faults)
}
