import { z } from 'zod'
import { needed } from '../fields'

const most = 2000

/** The forms of the page about a review, told apart by `intent`. */
export const ReviewForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open'), words: needed('Write why the answer is looked at again') }),
  z.object({
    intent: z.literal('ask'),
    why: needed('Write why more is shown, in words for the person').max(most, 'Use 2,000 characters or fewer'),
  }),
  // What was decided again is answered again, in a version of its own that says why.
  z.object({ intent: z.literal('answer') }),
  z.object({
    intent: z.literal('end'),
    note: z.string().trim().max(most, 'Use 2,000 characters or fewer').default(''),
  }),
])
