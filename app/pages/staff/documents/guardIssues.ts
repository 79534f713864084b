import type { z } from 'zod'
import type { Day } from '~/app/rules/day'
import type { Exemption } from '~/app/rules/exemptions'
import { type GuardFacts, lacking } from '~/app/rules/exemptions/guards'
import { factsOf, type GuardAnswers, isWrongDay } from '../redaction/guardAnswers'
import { lackingWords } from '../redaction/lackingWords'

type Why = GuardAnswers & { readonly exemption: string; readonly reason: string }
type Facts = Omit<GuardFacts, 'reasoning'>

/** What a form's answers say of the chosen exemption; what its guards still ask for on the day is a fault of its field. */
export function factsFor(
  form: Why,
  { exemptions, today }: { readonly exemptions: readonly Exemption[]; readonly today: Day },
  context: Pick<z.RefinementCtx, 'addIssue'>,
): Facts {
  const chosen = exemptions.find(({ id }) => id === form.exemption)
  const facts = factsOf(form)
  const asked = chosen === undefined ? [] : lacking(chosen, { ...facts, reasoning: form.reason }, today)
  for (const { code } of asked) {
    const { field, words } = lackingWords[code]
    const isNoDay = code === 'opinion-on-missing' && isWrongDay(form)
    context.addIssue({ code: 'custom', path: [field], message: isNoDay ? 'The day must be a real date' : words })
  }
  return facts
}
