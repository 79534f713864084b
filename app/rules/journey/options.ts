import { ActingAs, AskedRight } from '../case/rights'
import { Answers, type Step } from './answers'

/** The value of the box that stands for none of the others. It is kept as an empty list. */
export const none = 'none'

const { shape } = Answers
const yesNo = shape.urgent.unwrap().options
const forChild = ['parent', 'guardian', 'someone-else']
const forAdult = ['solicitor', 'attorney', 'deputy', 'advocate', 'someone-else']

const fixed: Readonly<Partial<Record<Step, readonly string[]>>> = {
  channel: shape.channel.unwrap().options,
  language: shape.language.unwrap().options,
  rights: AskedRight.options,
  for: shape.for.unwrap().options,
  'child-view': shape['child-view'].unwrap().options,
  restrict: yesNo,
  urgent: yesNo,
  safe: shape.safe.unwrap().element.options,
  delivery: shape.delivery.unwrap().options,
  formats: shape.formats.unwrap().element.options,
}

/** What a question with fixed choices lets somebody choose, in order; empty for the rest and for those that a register gives. */
export const optionsOf = (step: Step, answers: Answers): readonly string[] =>
  step === 'acting-as' ? capacities(answers) : (fixed[step] ?? [])

/** True for a question that may be answered by none of its choices. */
export const takesNone = (step: Step): boolean => step === 'safe' || step === 'formats'

/**
 * False for an answer that another has overtaken: a child's parent, where it is no longer for a child, and paper to
 * somebody who has said that none may come to them.
 */
export function fits(step: Step, answers: Answers): boolean {
  if (step === 'acting-as') return capacities(answers).some((each) => each === answers['acting-as'])
  return step !== 'delivery' || answers.delivery !== 'post' || !(answers.safe ?? []).includes('no-post')
}

const capacities = (answers: Answers): readonly string[] =>
  ActingAs.options.filter((each) => (answers.for === 'child' ? forChild : forAdult).includes(each))
