import { z } from 'zod'

/** The forms of a document's own page, told apart by `intent`. */
export const overviewForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('undo'), mark: z.string() }),
  z.object({ intent: z.literal('burn') }),
  z.object({ intent: z.literal('remove') }),
])
