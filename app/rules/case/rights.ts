import { z } from 'zod'

/** The rights that a request may use, in the order that a form lists them: UK GDPR Articles 15 to 21. */
export const AskedRight = z.enum([
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'direct-marketing',
])
export type AskedRight = z.infer<typeof AskedRight>

/** As what somebody asks for another person. The first two are for a child. */
export const ActingAs = z.enum(['parent', 'guardian', 'solicitor', 'attorney', 'deputy', 'advocate', 'someone-else'])
export type ActingAs = z.infer<typeof ActingAs>

/** Rights that end in a decision in words, rather than in the information itself. */
export const isDecided = (right: AskedRight): boolean => right !== 'access'
