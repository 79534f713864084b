import { z } from 'zod'
import { needed } from '../fields'

const most = 10_000

/** The form that answers a message. */
export const MessageForm = z.object({
  message: z.string(),
  words: needed('Write the answer').max(most, 'Use 10,000 characters or fewer'),
})
