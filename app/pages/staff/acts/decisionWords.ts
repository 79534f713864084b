import type { DecisionResult } from '~/app/rules/case/residents'
import type { AskedRight } from '~/app/rules/case/rights'

export type DecidedRight = Exclude<AskedRight, 'access' | 'objection' | 'direct-marketing'>

type Words = {
  readonly what: string
  readonly results: readonly { readonly value: DecisionResult; readonly label: string; readonly hint: string }[]
  readonly effect: string
  /** Whether those who had the information must be told: UK GDPR Article 19. */
  readonly isTold: boolean
}

/** What staff read where they decide about a right, by the right. */
export const decisionWords: Readonly<Record<DecidedRight, Words>> = {
  rectification: {
    what: 'The person asks us to put information right:',
    results: resultsOf('We put all of it right.', 'We put some of it right.', 'We change nothing.'),
    effect: 'What is put right, when, and whose own words stand beside what stays. They read these words too.',
    isTold: true,
  },
  erasure: {
    what: 'The person asks us to delete information:',
    results: resultsOf('We delete all of it.', 'We delete some of it.', 'We need to keep all of it.'),
    effect: 'What is deleted and when, and what we keep. They read these words too.',
    isTold: true,
  },
  restriction: {
    what: 'The person asks us to limit how we use information:',
    results: resultsOf('We limit the use of all of it.', 'We limit the use of some of it.', 'We go on as before.'),
    effect: 'What is limited, from when, and when we look at it again. They read these words too.',
    isTold: true,
  },
  portability: {
    what: 'The person asks for information that they can take elsewhere:',
    results: resultsOf('They get all of it.', 'They get some of it.', 'They get none of it in this form.'),
    effect: 'Say how they get the files: the letter does not carry them. They read these words too.',
    isTold: false,
  },
}

function resultsOf(done: string, partly: string, refused: string): Words['results'] {
  return [
    { value: 'done', label: 'Yes', hint: done },
    { value: 'partly', label: 'In part', hint: partly },
    { value: 'refused', label: 'Refused', hint: refused },
  ]
}

/** The right of a case as this page decides it, or null where it is decided elsewhere or not at all. */
export const decidedRight = (right: AskedRight): DecidedRight | null =>
  right === 'access' || right === 'objection' || right === 'direct-marketing' ? null : right
