import { z } from 'zod'
import { ObjectionReach } from '~/app/rules/case/desk'
import { ObjectionResult } from '~/app/rules/case/events'
import type { LawfulBasis } from '~/app/rules/register/schema'
import { needed } from '../fields'

const effect = needed('Say what happens now')

/** Which right may apply where the right to object doesn't, each with the sentence that the person reads. */
export const insteadWords = {
  consent: 'You can take back your agreement at any time, and we then stop.',
  rectification: 'You can ask us to put information right (Article 16).',
  erasure: 'You can ask us to delete information (Article 17).',
  restriction: 'You can ask us to limit how we use information (Article 18).',
  access: 'You can ask for a copy of all that we hold about you (Article 15).',
} as const
const Instead = z.enum(Object.keys(insteadWords).filter(isInstead), 'Select which right applies instead')

/** How an objection is decided. Marketing has a form of its own. */
export const ObjectionForm = z
  .object({
    reach: z.enum(ObjectionReach.options, 'Select whether the right reaches it'),
    basis: z.string().default(''),
    instead: Instead.or(z.literal('')).default(''),
    compelling: z.string().trim().max(10_000, 'Use fewer words').default(''),
    result: z.enum(ObjectionResult.options, 'Select the decision'),
    grounds: needed('Say why'),
    effect,
  })
  .superRefine(({ reach, basis, instead, compelling, result }, context) => {
    const lacks = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message, input: undefined })
    if (reach !== 'reaches' && basis === '') lacks('basis', 'Select the lawful basis that it rests on')
    if (reach !== 'reaches' && instead === '') lacks('instead', 'Select which right applies instead')
    if (reach !== 'reaches' && result !== 'not-applicable')
      lacks('result', 'Select "Not applicable", as the right does not reach it')
    if (reach === 'reaches' && result === 'not-applicable')
      lacks('result', 'Select another decision: you said that the right reaches it')
    if (result === 'refused' && compelling === '')
      lacks('compelling', 'Say what compelling grounds we have in this person’s case')
  })
export type ObjectionForm = z.infer<typeof ObjectionForm>

/** To marketing: upheld, and nothing to weigh. */
export const MarketingForm = z
  .object({ effect })
  .transform(({ effect: words }) => ({ effect: words, result: 'upheld' as const, grounds: '' }))

/**
 * The decision with what the person reads: where nothing is reached it names the basis, in the register's words, and the right
 * instead, unless the answer names that one anyway.
 */
export function decisionOf({ basis: id, instead, ...form }: ObjectionForm, bases: readonly LawfulBasis[]) {
  if (form.reach === 'reaches') return form
  const basis = bases.find((each) => each.id === id)
  return {
    ...form,
    provision: basis?.provision ?? '',
    grounds: basis === undefined ? form.grounds : `${basis.stated}\n${form.grounds}`,
    effect: instead === '' || isSaid(form.reach, instead) ? form.effect : `${insteadWords[instead]}\n${form.effect}`,
  }
}

/** `objection.reach` of every pack names each right after another basis; of research not these two, which seldom fit. */
const isSaid = (reach: ObjectionReach, instead: keyof typeof insteadWords) =>
  reach === 'other-basis' || (instead !== 'erasure' && instead !== 'consent')

function isInstead(key: string): key is keyof typeof insteadWords {
  return Object.hasOwn(insteadWords, key)
}
