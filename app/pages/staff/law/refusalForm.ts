import { z } from 'zod'
import { RefusalGround } from '~/app/rules/case/desk'
import { needed } from '../fields'

/** The forms of the page about a refusal, told apart by `intent`. */
export const RefusalForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('propose'),
    ground: z.enum(RefusalGround.options, 'Select the ground'),
    evidence: needed('Write down what shows it'),
    grounds: needed('Tell the person why'),
    effect: needed('Tell the person what they can do now'),
  }),
  z.object({ intent: z.literal('agree'), refusal: z.string() }),
  z.object({ intent: z.literal('drop'), refusal: z.string(), dropped: needed('Write why it is dropped') }),
])
