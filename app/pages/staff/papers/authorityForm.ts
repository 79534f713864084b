import { z } from 'zod'
import { AuthorityMethod } from '~/app/rules/case/residents'
import { dayField, needed } from '../fields'

/** The forms of the page about authority to act, told apart by `intent`. */
export const AuthorityForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('ask'), words: needed('Say what you ask for') }),
  z.object({
    intent: z.literal('verify'),
    complete: dayField('The day all the proof had come').optional(),
    method: z.enum(AuthorityMethod.options, 'Select how they showed that they may act'),
    reason: z.string().trim().max(2000, 'Use fewer words').default(''),
  }),
])
