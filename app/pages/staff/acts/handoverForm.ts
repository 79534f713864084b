import { z } from 'zod'
import { dayField, needed } from '../fields'

/** An answer on paper, as staff record it. */
export const HandoverForm = z.object({
  how: z.enum(['post', 'person'], 'Select how it reached the person'),
  on: dayField('The day it reached them or was posted'),
  words: needed('Say how it was sent, or what was shown'),
  sha256: z.string(),
})
