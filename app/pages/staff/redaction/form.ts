import { z } from 'zod'
import { readTick } from './words'

const exemption = z.string('Choose an exemption').min(1, 'Choose an exemption')
const reason = z.string('Say why it applies here').trim().min(1, 'Say why it applies here').max(2000, 'Use fewer words')

const ticks = z
  .union([z.array(z.string()), z.string().transform((one) => [one])], 'Select each word that must not be shown')
  .transform((all) => all.flatMap((tick) => readTick(tick) ?? []))
  .refine((all) => all.length > 0, 'Select each word that must not be shown')

/** The three forms of a redaction page, told apart by `intent`. */
export const RedactionForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('hide'), words: ticks, exemption, reason }),
  z.object({ intent: z.literal('undo'), mark: z.string() }),
  z.object({
    intent: z.literal('everywhere'),
    text: z.string().trim().min(1, 'Enter the words to hide'),
    exemption,
    reason,
  }),
])
export type RedactionForm = z.infer<typeof RedactionForm>

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
