import { z } from 'zod'
import { Telling } from '~/app/rules/case/desk'
import { dayField, several } from '../fields'

/** What was done about recipients, several at once. */
export const RecipientsForm = z
  .object({
    recipients: several.refine((all) => all.length > 0, 'Select at least one recipient'),
    how: z.enum(Telling.options, 'Select what is recorded'),
    on: dayField('The day'),
    words: z.string().trim().max(2000, 'Use fewer words').default(''),
  })
  .refine(({ how, words }) => how === 'told' || words !== '', {
    path: ['words'],
    message: 'Say why they can’t be told',
  })
