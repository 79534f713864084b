import { z } from 'zod'
import type { Case } from '~/app/rules/case/case'
import type { Setting } from '~/app/rules/case/commands'
import { Outcome } from '~/app/rules/case/events'
import { whyNot } from '~/app/rules/case/foresee'

export type OfferedEnd = Outcome

/** How a case may end, as staff choose it. */
export const outcomeChoices = [
  { value: 'answered', label: 'Answered', hint: 'The answer has been released.' },
  { value: 'refused', label: 'Refused', hint: 'The letter that says so has been released.' },
  { value: 'withdrawn', label: 'Withdrawn', hint: 'The person no longer wants an answer.' },
  { value: 'transferred', label: 'Passed on', hint: 'We don’t hold it; somebody else does, and has the request now.' },
  { value: 'duplicate', label: 'A repeat', hint: 'It is linked to another request that asks for the same.' },
  {
    value: 'no-reply',
    label: 'No reply',
    hint: 'We asked for something, reminded the person, and have heard nothing.',
  },
] as const satisfies readonly { readonly value: Outcome; readonly label: string; readonly hint: string }[]

const toPerson: Readonly<Partial<Record<Outcome, string>>> = {
  transferred: 'Tell the person who holds it and how to reach them',
  duplicate: 'Tell the person which request goes on',
  'no-reply': 'Tell the person what we asked for and when',
}

/** What is sent to close a case: an end that is told in a letter needs words for it. */
export const ClosureFields = z
  .object({
    outcome: z.enum(Outcome.options, 'Select how it ended'),
    reason: z.string().trim().max(2000, 'Use fewer words').default(''),
  })
  .superRefine(({ outcome, reason }, context) => {
    const message = toPerson[outcome]
    if (message !== undefined && reason === '') context.addIssue({ code: 'custom', path: ['reason'], message })
  })

/** The ends that the rules would not refuse now. */
export const endsOf = (kase: Case, setting: Setting): readonly OfferedEnd[] =>
  Outcome.options.filter((outcome) => whyNot(kase, { act: 'close', outcome }, setting) === undefined)
