import { z } from 'zod'
import type { Activity } from '~/app/rules/register/schema'
import { StandingKind, type Use } from '~/app/rules/standing'
import type { Choice } from '../../govuk/field'
import { dayField } from '../fields'

const typed = z.string().trim().max(200, 'Use fewer words').default('')
const emptyDay = z
  .object({ day: z.string(), month: z.string(), year: z.string() })
  .refine(({ day, month, year }) => `${day}${month}${year}`.trim() === '')
  .transform(() => '')

/** "May we use, or pass on, this person's information for ...?": an email address, or a name with a date of birth. */
export const CheckForm = z
  .object({
    name: typed,
    born: emptyDay.or(dayField('The date of birth')).default(''),
    email: typed,
    use: z.string('Select the use').min(1, 'Select the use').transform(useOf),
  })
  .superRefine(({ name, born, email, use }, context) => {
    const lacks = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message, input: undefined })
    if (email === '' && (name === '' || born === ''))
      lacks('name', 'Enter an email address, or a name and a date of birth')
    if (use === null) lacks('use', 'Select the use')
  })
  .transform(({ name, born, email, use }) => ({ whom: { name, dateOfBirth: born, email }, use: use ?? marketing }))

const marketing: Use = { kind: 'marketing', activity: null, target: null }

/** Every use of the register that somebody can object to, marketing first. */
export const choicesOfUse = (activities: readonly Activity[]): readonly Choice[] => [
  { value: 'marketing', label: 'Direct marketing' },
  ...activities.flatMap(({ id, title, recipients, research }) => [
    { value: `activity/${id}/${id}`, label: title },
    ...recipients.map((each) => ({ value: `recipient/${id}/${each.id}`, label: `${title}: to ${each.name}` })),
    ...research.map((each) => ({ value: `research/${id}/${each.id}`, label: `${title}: research, ${each.title}` })),
  ]),
]

/** What a choice stands for; null for none. */
function useOf(value: string): Use | null {
  const [kind, activity = null, target = null] = value.split('/')
  const read = StandingKind.safeParse(kind)
  if (!read.success || (read.data === 'marketing') !== (activity === null)) return null
  return { kind: read.data, activity, target }
}

/** What the address of the page asks to be listed; anything else it says is passed over. */
export function filterOf(asked: URLSearchParams) {
  const kind = StandingKind.safeParse(asked.get('kind'))
  return {
    kind: kind.success ? kind.data : null,
    activity: asked.get('activity') || null,
    ended: asked.get('state') === 'ended',
  }
}
