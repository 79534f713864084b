import { z } from 'zod'
import { ComplaintResult } from '~/app/rules/case/desk'
import { ClarificationReason } from '~/app/rules/case/events'
import { dayField, needed } from '../fields'
import { channels } from '../words/sayChannel'

const channel = (message: string) => z.enum(channels, message)

/** The forms of the page about a question, told apart by `intent`. */
export const ClarificationForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('ask'),
    reason: z.enum(ClarificationReason.options, 'Select why you need to ask'),
    words: needed('Write the question'),
  }),
  z.object({
    intent: z.literal('answer'),
    clarification: z.string(),
    on: dayField('The day the answer reached us'),
    channel: channel('Select how the answer came'),
    said: needed('Write down what they said'),
  }),
  z.object({ intent: z.literal('drop'), clarification: z.string() }),
])

/** The forms of the page about complaints. */
export const ComplaintForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('receive'),
    on: dayField('The day the complaint reached us'),
    channel: channel('Select how the complaint came'),
    words: needed('Write down what they said'),
  }),
  z.object({ intent: z.literal('acknowledge'), complaint: z.string() }),
  z.object({
    intent: z.literal('answer'),
    complaint: z.string('Select which complaint you answer'),
    result: z.enum(ComplaintResult.options, 'Select how it came out'),
    answer: needed('Tell the person what you found'),
  }),
])
