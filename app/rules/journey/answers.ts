import { z } from 'zod'

/** A postal address as a form asks for it. */
export const Address = z.object({
  line1: z.string(),
  line2: z.string(),
  town: z.string(),
  postcode: z.string(),
})

/** What has been answered so far, by step. Only what a step's own check let through is ever kept here. */
export const Answers = z
  .object({
    right: z.enum(['access', 'objection']),
    scope: z.array(z.string()),
    words: z.string(),
    target: z.string(),
    situation: z.string(),
    restrict: z.enum(['yes', 'no']),
    name: z.string(),
    'former-names': z.string(),
    'date-of-birth': z.string(),
    address: Address,
    email: z.string(),
    telephone: z.string(),
  })
  .partial()
export type Answers = z.infer<typeof Answers>

/** A step of the form: one question, one page, one word of its URL. */
export type Step = keyof Answers

/** What a form sent, by field. */
export type Form = Readonly<Record<string, readonly string[]>>
