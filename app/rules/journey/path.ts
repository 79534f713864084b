import type { Answers, Step, Typist } from './answers'
import { fits } from './options'

/** One question: when it is asked, and whether it may be passed over. */
type Asked = { readonly step: Step; readonly when?: (answers: Answers) => boolean; readonly optional?: true }

const asks = (...rights: readonly NonNullable<Answers['rights']>[number][]) => {
  const wanted = new Set<string>(rights)
  return (answers: Answers) => (answers.rights ?? []).some((right) => wanted.has(right))
}
const isForAnother = ({ for: whom }: Answers) => whom === 'child' || whom === 'other'

/** Every question there is, in order. What is asked of somebody is computed from the answers: no "current step" is kept. */
const questions: readonly Asked[] = [
  { step: 'rights' },
  { step: 'for' },
  { step: 'acting-as', when: isForAnother },
  { step: 'child-view', when: (answers) => answers.for === 'child' },
  { step: 'your-name', when: isForAnother },
  { step: 'your-organisation', when: (answers) => answers.for === 'other', optional: true },
  { step: 'authority', when: isForAnother, optional: true },
  { step: 'scope', when: asks('access', 'rectification', 'erasure', 'restriction', 'portability') },
  { step: 'years', when: asks('access', 'portability'), optional: true },
  { step: 'words', when: asks('access'), optional: true },
  { step: 'wrong', when: asks('rectification') },
  { step: 'erase', when: asks('erasure') },
  { step: 'limit', when: asks('restriction') },
  { step: 'move', when: asks('portability') },
  { step: 'targets', when: asks('objection') },
  { step: 'situation', when: asks('objection') },
  { step: 'restrict', when: asks('objection') },
  { step: 'marketing', when: asks('direct-marketing'), optional: true },
  { step: 'name' },
  { step: 'former-names', optional: true },
  { step: 'date-of-birth' },
  { step: 'address' },
  { step: 'past-addresses', optional: true },
  { step: 'identifiers', optional: true },
  { step: 'email' },
  { step: 'email-code' },
  { step: 'telephone', optional: true },
  { step: 'safe', optional: true },
  { step: 'safe-how', when: (answers) => (answers.safe ?? []).length > 0, optional: true },
  { step: 'urgent' },
  { step: 'urgent-why', when: (answers) => answers.urgent === 'yes' },
  { step: 'delivery' },
  { step: 'your-address', when: (answers) => isForAnother(answers) && answers.delivery === 'post' },
  { step: 'formats', optional: true },
  { step: 'format-language', when: (answers) => (answers.formats ?? []).includes('other-language') },
  { step: 'support', optional: true },
]

/** Staff type in what came another way: how and when it came stands first, and an address for email may be lacking. */
const staffQuestions: readonly Asked[] = [
  { step: 'channel' },
  { step: 'received' },
  { step: 'language' },
  ...questions.flatMap((question): readonly Asked[] => {
    if (question.step === 'email-code') return []
    return [question.step === 'email' ? { step: 'email', optional: true } : question]
  }),
]

const askedOf = (answers: Answers, typist: Typist): readonly Asked[] => {
  const all = (typist === 'staff' ? staffQuestions : questions).filter(({ when }) => when?.(answers) ?? true)
  // Whoever hasn't said yet what they want can't be told what else will be asked.
  const known = all.findIndex(({ step }) => step === 'rights')
  return (answers.rights ?? []).length === 0 ? all.slice(0, known + 1) : all
}

/** The questions to ask, in order, as the answers so far make it. */
export const path = (answers: Answers, typist: Typist = 'resident'): readonly Step[] =>
  askedOf(answers, typist).map(({ step }) => step)

/** Whether a question may be passed over without an answer. */
export const isOptional = (step: Step, typist: Typist = 'resident'): boolean =>
  (typist === 'staff' ? staffQuestions : questions).some((each) => each.step === step && each.optional === true)

/** A step of the form, or null for a word that is none of the path's. */
export const stepNamed = (word: string, answers: Answers, typist: Typist = 'resident'): Step | null =>
  path(answers, typist).find((step) => step === word) ?? null

/** The step before, or null at the first. */
export const stepBefore = (step: Step, answers: Answers, typist: Typist = 'resident'): Step | null => {
  const steps = path(answers, typist)
  return steps[steps.indexOf(step) - 1] ?? null
}

/** The step after, or null where the answers are to be checked next. */
export const stepAfter = (step: Step, answers: Answers, typist: Typist = 'resident'): Step | null => {
  const steps = path(answers, typist)
  return steps[steps.indexOf(step) + 1] ?? null
}

/** True where the address for email is the one that a code came back from. Changed afterwards it must be shown again. */
export const isConfirmed = (answers: Answers): boolean =>
  answers.email !== undefined && answers['email-code'] === answers.email

/** The first question that still needs an answer before a request can be sent, or null. */
export const firstUnanswered = (answers: Answers, typist: Typist = 'resident'): Step | null =>
  askedOf(answers, typist).find(({ step, optional }) => !optional && !isAnswered(step, answers))?.step ?? null

/** True for every question up to the first that has no answer: optional ones count as seen once passed. */
export const isReachable = (step: Step, answers: Answers, typist: Typist = 'resident'): boolean => {
  const steps = path(answers, typist)
  const first = firstUnanswered(answers, typist)
  return first === null || steps.indexOf(step) <= steps.indexOf(first)
}

const isAnswered = (step: Step, answers: Answers): boolean =>
  step === 'email-code' ? isConfirmed(answers) : answers[step] !== undefined && fits(step, answers)
