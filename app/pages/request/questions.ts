import type { Answers } from '~/app/rules/journey/answers'
import { kindOf } from '~/app/rules/journey/kinds'
import { none, optionsOf, takesNone } from '~/app/rules/journey/options'
import { everything } from '~/app/rules/journey/readChosen'
import type { TargetChoice } from '~/app/rules/journey/request'
import type { Choice } from '../govuk/field'
import type { AskedStep, Question } from './question'

/** What a question has of its own, beside its kind and its words. */
type Traits = Pick<Question, 'width' | 'autocomplete' | 'spellcheck'>

const traits: Readonly<Partial<Record<AskedStep, Traits>>> = {
  'your-name': { autocomplete: 'name', spellcheck: false },
  'your-organisation': { autocomplete: 'organization', spellcheck: false },
  name: { autocomplete: 'name', spellcheck: false },
  'former-names': { spellcheck: false },
  'date-of-birth': { autocomplete: 'bday' },
  address: { autocomplete: 'street-address', spellcheck: false },
  'your-address': { autocomplete: 'street-address', spellcheck: false },
  'past-addresses': { spellcheck: false },
  identifiers: { spellcheck: false },
  email: { autocomplete: 'email', spellcheck: false },
  telephone: { autocomplete: 'tel', width: '20' },
  'format-language': { width: '20' },
}

/** What a council doesn't hold, each with whom to ask instead, as `request.scope.signposts` says. */
const signposts = ['health', 'police', 'benefits', 'tax', 'school', 'land', 'court']

/** Options of which more is said beneath them. */
const explained: readonly string[] = [
  ...['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'direct-marketing'].map(
    (right) => `rights.${right}`,
  ),
  ...['for.me', 'for.child', 'for.other', 'acting-as.attorney', 'acting-as.deputy', 'safe.only-at'],
  ...['delivery.download', 'delivery.post', 'delivery.collect'],
]

/** The question of a step but for its words, its fixed choices as the answers so far make them. */
export const questionFor = (step: AskedStep, answers: Answers): Omit<Question, 'words'> => ({
  step,
  kind: kindOf[step],
  name: step,
  ...traits[step],
  ...choicesFor(step, answers),
})

/** What to ask about: a service each, and last of all everything. */
export const scopeChoices = (activities: readonly Choice[]): Partial<Question> => ({
  options: [...activities, option('scope', everything, true)],
  lastStandsApart: activities.length > 0,
  signposts: signposts.map((each) => `request.scope.signposts.${each}`),
})

/** What to object to, grouped by what it is. The same recipient may serve several activities: each names its own. */
export const targetChoices = (targets: readonly TargetChoice[]): Partial<Question> => ({
  options: (['activity', 'recipient', 'research'] as const).flatMap((kind) =>
    targets
      .filter((target) => target.kind === kind)
      .map(({ value, label, activityName }) => ({
        value,
        label,
        group: `request.targets.groups.${kind}`,
        ...(kind === 'activity' ? {} : { hint: activityName }),
      })),
  ),
})

function choicesFor(step: AskedStep, answers: Answers): Partial<Question> {
  const options = optionsOf(step, answers).map((value) => option(step, value, explained.includes(`${step}.${value}`)))
  if (options.length === 0) return {}
  return takesNone(step) ? { options: [...options, option(step, none)], lastStandsApart: true } : { options }
}

const option = (step: AskedStep, value: string, isExplained = false): Choice => ({
  value,
  label: `request.${step}.options.${value}`,
  ...(isExplained ? { hint: `request.${step}.options.${value}-hint` } : {}),
})
