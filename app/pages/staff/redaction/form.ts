import { z } from 'zod'
import type { Day } from '~/app/rules/day'
import type { Exemption } from '~/app/rules/exemptions'
import { lacking } from '~/app/rules/exemptions/guards'
import { factsOf, guardAnswers, isWrongDay } from './guardAnswers'
import { lackingWords } from './lackingWords'
import { readTick } from './words'

const exemption = z.string('Choose an exemption').min(1, 'Choose an exemption')
const reason = z.string('Say why it applies here').trim().min(1, 'Say why it applies here').max(2000, 'Use fewer words')
const why = { exemption, reason, ...guardAnswers }

const ticks = z
  .union([z.array(z.string()), z.string().transform((one) => [one])], 'Select each word that must not be shown')
  .transform((all) => all.flatMap((tick) => readTick(tick) ?? []))
  .refine((all) => all.length > 0, 'Select each word that must not be shown')

const Sent = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('hide'), words: ticks, ...why }),
  z.object({ intent: z.literal('undo'), mark: z.string() }),
  z.object({ intent: z.literal('everywhere'), text: z.string().trim().min(1, 'Enter the words to hide'), ...why }),
])

/**
 * The three forms of a redaction page, told apart by `intent`. What the chosen exemption's guards still ask for on the
 * day is a fault of its field; what they were told is `facts`.
 */
export const redactionForm = (exemptions: readonly Exemption[], today: Day) =>
  Sent.transform((form, context) => {
    if (form.intent === 'undo') return form
    const chosen = exemptions.find(({ id }) => id === form.exemption)
    const facts = factsOf(form)
    const asked = chosen === undefined ? [] : lacking(chosen, { ...facts, reasoning: form.reason }, today)
    for (const { code } of asked) {
      const { field, words } = lackingWords[code]
      const isNoDay = code === 'opinion-on-missing' && isWrongDay(form)
      context.addIssue({ code: 'custom', path: [field], message: isNoDay ? 'The day must be a real date' : words })
    }
    return { ...form, facts }
  })

type Refused = {
  readonly errors: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly refusal?: string
}

/** What was wrong with one of the forms, under the fields of that one: two of them ask for an exemption and a reason. */
export function underItsForm(refused: Refused): Refused {
  if (refused.values.intent !== 'everywhere') return refused
  const prefixed = <V>(fields: Readonly<Record<string, V>>) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [`everywhere-${name}`, value]))
  return { ...refused, errors: prefixed(refused.errors), values: prefixed(refused.values) }
}
