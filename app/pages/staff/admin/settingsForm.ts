import { z } from 'zod'
import type { Watching } from '~/app/rules/case/watches'
import type { Errors, Values } from '../../form'

type Field = { readonly name: keyof Watching; readonly label: string; readonly hint: string }

/** The settings in the order they are asked for, each with what it does. */
export const fields: readonly Field[] = [
  {
    name: 'targetDays',
    label: 'Your own target for an answer',
    hint: 'Counted from the day the time to answer starts. The team is reminded on that day. It changes nothing in the law: leave it empty for none.',
  },
  {
    name: 'dueDays',
    label: 'Before an answer is due',
    hint: 'The team is reminded this many days before the last day by law.',
  },
  {
    name: 'noticeDays',
    label: 'Before it is too late to extend',
    hint: 'More time can be taken only if the person is told in time. The team is reminded this many days before.',
  },
  {
    name: 'silentDays',
    label: 'Without an answer from the person',
    hint: 'The team is reminded when a question, or proof of identity that you asked for, has had no answer for this many days.',
  },
  {
    name: 'complaintDays',
    label: 'Before a complaint must be acknowledged',
    hint: 'The law gives 30 days to say that you have a complaint. The team is reminded this many days before.',
  },
]

/** Settings as they are typed: empty for no target. */
export const typed = (watching: Watching): Values =>
  Object.fromEntries(fields.map(({ name }) => [name, watching[name] === null ? '' : String(watching[name])]))

/** What was typed as settings, or what needs mending by field. */
export function readTyped(given: unknown): { readonly watching: Watching } | { readonly errors: Errors } {
  const read = Form.safeParse(given)
  if (read.success) return { watching: read.data }
  return { errors: Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message])) }
}

const most = 365

const isWithin = (words: string, least: number): boolean =>
  /^\d{1,3}$/.test(words) && Number(words) >= least && Number(words) <= most

const days = (name: keyof Watching) =>
  z
    .string()
    .refine((words) => isWithin(words, 0), `${labelOf(name)}: enter a whole number from 0 to ${most}`)
    .transform(Number)

const Form = z.object({
  targetDays: z
    .string()
    .refine(
      (words) => words === '' || isWithin(words, 1),
      `${labelOf('targetDays')}: enter a whole number from 1 to ${most}, or nothing`,
    )
    .transform((words) => (words === '' ? null : Number(words))),
  dueDays: days('dueDays'),
  noticeDays: days('noticeDays'),
  silentDays: days('silentDays'),
  complaintDays: days('complaintDays'),
})

function labelOf(name: keyof Watching): string {
  return fields.find((field) => field.name === name)?.label ?? name
}
