import { z } from 'zod'
import { Competence } from '~/app/rules/case/desk'
import { needed } from '../fields'

/** The forms of the page about a child, told apart by `intent`. */
export const ChildForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('competence'),
    result: z.enum(Competence.options, 'Select what you decided'),
    found: needed('Write how you found out'),
  }),
  z.object({
    intent: z.literal('responsibility'),
    shown: z.enum(['yes', 'no'], 'Select whether it is shown'),
    seen: needed('Write what you saw'),
  }),
  z.object({ intent: z.literal('agreement'), agreed: needed('Write how the child said so') }),
  z.object({ intent: z.literal('hold'), risk: needed('Write who looked, when, and why') }),
])
