import { z } from 'zod'
import { ThirdPartyReason } from '~/app/rules/case/desk'
import { needed, several } from '../fields'

/** Whose case it is. */
export const AssignmentSent = z
  .object({ to: z.enum(['me', 'somebody', 'nobody'], 'Select who works on it'), who: z.string().default('') })
  .refine(({ to, who }) => to !== 'somebody' || who !== '', { path: ['who'], message: 'Choose a colleague' })

/** Who may open it: `known` are those who can be let in. */
export const accessSent = (known: readonly string[]) =>
  z.discriminatedUnion('intent', [
    z.object({
      intent: z.literal('restrict'),
      people: several.refine((all) => all.every((id) => known.includes(id)), 'Choose people who work here'),
    }),
    z.object({ intent: z.literal('lift') }),
  ])

/** A note: `known` are those it can mention. */
export const noteSent = (known: readonly string[]) =>
  z.object({
    words: needed('Write the note'),
    mentions: several.refine(
      (all) => all.every((id) => known.includes(id)),
      'Mention only people who work here and may open this case',
    ),
  })

/** A link to another case, or one taken away. */
export const LinkSent = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('link'),
    other: needed('Enter the other case’s reference').transform((typed) => typed.toUpperCase().replace(/\s+/g, '')),
    kind: z.enum(['related', 'repeat'], 'Select how they hang together'),
  }),
  z.object({ intent: z.literal('unlink'), other: z.string() }),
])

const short = (message: string) => needed(message).pipe(z.string().max(200, 'Use 200 characters or fewer'))

/** Somebody of whom the records speak. */
export const NamedSent = z.object({
  name: short('Enter their name'),
  relation: short('Say how they relate to the person'),
  kind: z.enum(['other-adult', 'child', 'professional', 'other'], 'Select who they are'),
})

/** What is done about somebody of whom the records speak. */
export const NamedStepSent = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('decide'),
    reason: z.enum(ThirdPartyReason.options, 'Select what you decide'),
    words: needed('Say why'),
  }),
  z.object({ intent: z.literal('asked'), said: needed('Write down what you did to ask them') }),
  z.object({ intent: z.literal('answer'), said: needed('Write down what they answered') }),
])
