import type { z } from 'zod'
import { noteLook } from './casework/beside/look.server'
import { readServiceSearch, type ServiceSearchRead } from './casework/beside/readServiceSearch.server'
import type { Outcome } from './casework/change.server'
import { type CaseRead, readCase } from './casework/readCase.server'
import { readCaseParts } from './casework/readCaseParts.server'
import type { StaffDesk } from './desk.server'
import { field, forbidden, notFound, onceKey, readForm, requireStaff } from './door.server'
import { type Errors, one, type Values } from './pages/form'
import { sayChanged } from './pages/staff/case/timelineEntries'
import type { Command } from './rules/case/commands'
import { whyNot } from './rules/case/foresee'
import { doneMeanwhile, seenIn } from './rules/case/meanwhile'
import type { Form } from './rules/journey/answers'
import type { DayPart } from './rules/journey/readDay'
import { may, type StaffAct } from './rules/roles'

/**
 * The case a staff page is about, at its reader's desk. That somebody whose case it is not opened it is noted on it first.
 * Throws 404, 403 or a redirect to sign in.
 */
export async function requireCase(request: Request, reference = ''): Promise<CaseRead & { readonly desk: StaffDesk }> {
  const desk = await requireStaff(request)
  const read = await requireRead(desk, reference)
  const looked = await noteLook(desk, read)
  if (looked === 'refused') throw forbidden()
  // What a page has seen includes that it was opened.
  return { ...(looked === 'noted' ? await requireRead(desk, reference) : read), desk }
}

/** As `requireCase`, for a page that is only for those who may do an act. Throws 403 too where a role may not. */
export async function requireMay(request: Request, reference: string | undefined, act: StaffAct) {
  const read = await requireCase(request, reference)
  if (!may(read.desk.staff.role, act)) throw forbidden()
  return read
}

async function requireRead(desk: StaffDesk, reference: string): Promise<CaseRead> {
  const read = await readCase(desk, reference)
  if (read === null) throw notFound()
  if (read === 'not-allowed') throw forbidden()
  return read
}

/**
 * One search of a case, for whoever reads cases or for somebody of the service that was asked, who may see this and nothing
 * else of it. Throws 404, 403 or a redirect to sign in.
 */
export async function requireSearch(request: Request, reference = '', search = ''): Promise<SearchRead> {
  const desk = await requireStaff(request)
  if (may(desk.staff.role, 'read-cases')) await requireCase(request, reference)
  const read = await readServiceSearch(desk, reference, search)
  if (!('refused' in read)) return { ...read, desk }
  throw read.refused === 'no-such-case' ? notFound() : forbidden()
}

type SearchRead = ServiceSearchRead & { readonly desk: StaffDesk }

/** The desk of somebody who may work on cases. Throws 403, or a redirect to sign in. */
export const requireWorker = (request: Request): Promise<StaffDesk> => requireRole(request, 'work-cases')

/** The desk of somebody whose role may do an act. Throws 403, or a redirect to sign in. */
export async function requireRole(request: Request, act: StaffAct): Promise<StaffDesk> {
  const desk = await requireStaff(request)
  if (!may(desk.staff.role, act)) throw forbidden()
  return desk
}

/** What every form of an act is given when it is first shown. */
export const freshForm = (reference: string, page: string, seen?: number) => ({
  reference,
  action: `/staff/cases/${reference}/${page}`,
  onceKey: onceKey(seen),
  errors: {},
  values: {},
})

/** The form of an act on a case, or why a command of its kind would be refused now: the rules are asked, not the page. */
export const formFor = ({ kase, setting }: CaseRead, page: string, command: Command) => ({
  ...freshForm(kase.received.reference, page, kase.seq),
  notNow: whyNot(kase, command, setting),
})

type Refused = {
  readonly errors: Errors
  readonly values: Values
  readonly refusal?: string
  /** What others did since the page was shown, in sentences. */
  readonly changed?: readonly string[]
}
export type Done = { readonly to: string } | { readonly refused: Refused }

/** What an act came to, and where to go then; or what only the store could tell is wrong with a field. */
type Acted = { readonly outcome: Outcome; readonly to: string } | { readonly errors: Errors }

/** Reads a sent form by a schema, does the act, and says where to go next or what to show again. Throws 403 and 404. */
export async function actOn<T>(
  request: Request,
  schema: z.ZodType<T>,
  act: (given: T & { readonly onceKey: string }) => Promise<Acted>,
): Promise<Done> {
  const form = await readForm(request)
  const values = asValues(form)
  const parsed = schema.safeParse(withDays(values))
  if (!parsed.success) return { refused: { errors: firstByField(parsed.error), values } }

  const onceKey = field(form, 'onceKey')
  const acted = await act({ ...parsed.data, onceKey })
  if ('errors' in acted) return { refused: { errors: acted.errors, values } }
  const { outcome, to } = acted
  if (!('refused' in outcome)) return { to }
  if (outcome.refused === 'no-such-case') throw notFound()
  if (outcome.refused === 'not-allowed') throw forbidden()
  const changed = await changedSince(request, onceKey)
  return { refused: { errors: {}, values, refusal: outcome.refused, changed } }
}

/** What others did to the case that a form is about since its page was shown: whoever is refused is told of it. */
async function changedSince(request: Request, onceKey: string): Promise<readonly string[]> {
  const [, reference] = /^\/staff\/cases\/([^/]+)\//.exec(new URL(request.url).pathname) ?? []
  const seen = seenIn(onceKey)
  if (reference === undefined || seen === null) return []
  const desk = await requireStaff(request)
  const read = await readCase(desk, reference)
  if (read === null || read === 'not-allowed') return []
  const meanwhile = doneMeanwhile(read.history, seen, desk.by)
  return meanwhile.length === 0 ? [] : sayChanged({ ...read, ...(await readCaseParts(desk, read)) }, meanwhile)
}

/** A sent form as it was typed. */
export type Typed<T> = { readonly given: T; readonly values: Values } | Refused

/** Reads a sent form by a schema, for what is asked and not done: what was typed, and what of it needs mending. */
export async function readTyped<T>(request: Request, schema: z.ZodType<T>): Promise<Typed<T>> {
  const values = asValues(await readForm(request))
  const parsed = schema.safeParse(withDays(values))
  return parsed.success ? { given: parsed.data, values } : { errors: firstByField(parsed.error), values }
}

export const asValues = (form: Form): Values =>
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
