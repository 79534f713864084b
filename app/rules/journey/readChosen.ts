import type { Step } from './answers'
import { fits, none, optionsOf, takesNone } from './options'
import { keep, type Read, type Sent, wrong } from './read'
import { typedIn } from './tidy'

/** The value that stands for every service of a register. */
export const everything = 'everything'

/** Reads the one choice of several. */
export function readOne(step: Step, { form, answers }: Sent): Read {
  const chosen = typedIn(form, step)
  if (!optionsOf(step, answers).includes(chosen)) return wrong(step, 'empty')
  const read = keep(step, chosen)
  return 'answers' in read && !fits(step, { ...answers, ...read.answers }) ? wrong(step, 'no-post') : read
}

/** Reads every choice made, in the order that they are offered; what was never offered is passed over. */
export function readMany(step: Step, sent: Sent): Read {
  const ticked = (sent.form[step] ?? []).map((value) => value.trim())
  const chosen = offered(step, sent).filter((value) => ticked.includes(value))
  if (chosen.length === 0) return takesNone(step) ? keep(step, []) : wrong(step, 'empty')
  if (takesNone(step) && ticked.includes(none)) return wrong(step, 'none')
  // Everything takes in each of the others.
  return keep(step, step === 'scope' && chosen.includes(everything) ? [everything] : chosen)
}

function offered(step: Step, { choices, answers }: Sent): readonly string[] {
  if (step === 'scope') return [...new Set(choices.activities), everything]
  return step === 'targets' ? choices.targets : optionsOf(step, answers)
}
