import { z } from 'zod'
import { PageFlag } from '~/app/rules/case/documents'
import type { Day } from '~/app/rules/day'
import type { Exemption } from '~/app/rules/exemptions'
import { several } from '../fields'
import { readBox } from './drawnBoxes'
import { needsReason } from './flagWords'
import { factsFor } from './guardIssues'
import { whyFields } from './whyFields'

const wordNumbers = several.transform((all) => all.filter((each) => /^\d{1,6}$/.test(each)).map(Number))
const boxes = several.transform((all) => all.flatMap((each) => readBox(each) ?? []))
const words = z.string().trim().max(2000, 'Use fewer words').default('')

const Hide = z.object({
  intent: z.literal('hide'),
  words: wordNumbers,
  suggestions: several,
  drawn: boxes,
  wholePage: z.literal('yes').optional(),
  reach: z.enum(['line', 'cell']).optional().catch(undefined),
  ...whyFields,
})

const Reject = z.object({
  intent: z.literal('reject'),
  suggestions: several.refine((all) => all.length > 0, 'Select the suggestions to reject'),
  rejectReason: words.refine((said) => said !== '', 'Say why they need not be hidden'),
})

const Flag = z.object({
  intent: z.literal('flag'),
  flag: z.enum(PageFlag.options, 'Select what is to become of the page'),
  flagReason: words,
})

const Sent = z.discriminatedUnion('intent', [
  Hide,
  Reject,
  Flag,
  z.object({ intent: z.literal('undo'), mark: z.string() }),
])

/** The forms of a document's page, told apart by `intent`. What was told of an exemption is `facts`. */
export const pageForm = (exemptions: readonly Exemption[], today: Day) =>
  Sent.transform((form, context) => {
    const issue = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message, input: undefined })
    if (form.intent === 'flag' && needsReason(form.flag) && form.flagReason === '') issue('flagReason', 'Say why')
    if (form.intent !== 'hide') return form
    const { wholePage, ...hide } = form
    const isAnything = [form.words, form.suggestions, form.drawn].some(({ length }) => length > 0) || wholePage
    if (!isAnything) issue('chosen', 'Select what must not be shown')
    return { ...hide, wholePage: wholePage === 'yes', facts: factsFor(form, { exemptions, today }, context) }
  })
