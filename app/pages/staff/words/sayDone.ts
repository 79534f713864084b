import type { LetterTemplate } from '~/app/rules/letters'

const done: Readonly<Record<string, string>> = {
  identity: 'Identity is recorded as verified.',
  'identity-request': 'The person is being asked for proof of identity.',
  extension: 'The time to answer is extended, and the person is being told.',
  question: 'The question is on its way, and the time stands still.',
  answer: 'The answer is recorded, and the time runs again.',
  'no-answer': 'The question is given up, and the time runs as if it had not been asked.',
  complaint: 'The complaint is recorded.',
  acknowledgement: 'The complaint is acknowledged, and the person is being told.',
  recorded: 'The request is recorded.',
  posted: 'The letter is recorded as posted.',
  searches: 'The searches have started. Look again in a moment.',
  omission: 'The answer does without that source and says why.',
  records: 'What you said of the records is saved.',
  objection: 'The decision is recorded.',
  approval: 'The pack is approved.',
  release: 'The pack is released, and the person is being told.',
  closure: 'The case is closed.',
  allowance: 'Those words may be shown elsewhere. Build the pack again.',
}

/** What was just done, in words; nothing for a word that names no act. */
export const doneWords = (act: string | null): string | undefined =>
  act !== null && Object.hasOwn(done, act) ? done[act] : undefined

/** How much is hidden, after a change to it. */
export const sayHidden = (passages: number): string =>
  passages === 1 ? 'Saved. 1 passage is hidden in this case.' : `Saved. ${passages} passages are hidden in this case.`

const letters: Readonly<Record<LetterTemplate, string>> = {
  receipt: 'Receipt of the request',
  'team-notice': 'Notice of a new request',
  'identity-asked': 'Request for proof of identity',
  'identity-complete': 'Identity is clear, and when the answer is due',
  'identity-reminder': 'Reminder: proof of identity',
  'clarification-asked': 'Question to the person',
  'clarification-answered': 'We have the answer, and when ours is due',
  'clarification-reminder': 'Reminder: our question',
  'complaint-acknowledged': 'Acknowledgement of a complaint',
  extension: 'Notice of an extension',
  'pack-ready': 'The answer is ready',
  'collection-code': 'Code to collect the answer',
}

/** What a letter is, by its template. */
export const letterNames = (template: string): string => (isLetter(template) ? letters[template] : template)

const isLetter = (template: string): template is LetterTemplate => Object.hasOwn(letters, template)
