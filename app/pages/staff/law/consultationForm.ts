import { z } from 'zod'
import { ConsultationKind, Opinion } from '~/app/rules/case/desk'
import { dayField, needed } from '../fields'

/** The forms of the page about opinions, told apart by `intent`. */
export const ConsultationForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('ask'),
    kind: z.enum(ConsultationKind.options, 'Select whose opinion it is'),
    who: needed('Enter who they are').max(200, 'Use fewer words'),
    profession: needed('Enter their profession').max(200, 'Use fewer words'),
    question: needed('Write what you asked'),
  }),
  z.object({
    intent: z.literal('answer'),
    consultation: z.string('Select which question they answered'),
    opinionOn: dayField('The day of the opinion'),
    opinion: z.enum(Opinion.options, 'Select what they said'),
    opinionWords: needed('Write what they said'),
  }),
])
