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
  restriction: 'The restriction is recorded. The information is only kept for now.',
  'restriction-notice': 'The person is being told that the restriction will end.',
  'restriction-lifted': 'The restriction is lifted.',
  recipients: 'It is recorded who was told.',
  approval: 'The pack is approved.',
  release: 'The pack is released, and the person is being told.',
  closure: 'The case is closed.',
  recall: 'The answer is taken back. Nobody can collect it, and the person is being told.',
  'refusal-proposed': 'The refusal is proposed. A second person has to agree to it.',
  'refusal-agreed': 'The refusal is agreed. Build the pack: it holds the letter that says so.',
  'refusal-dropped': 'The refusal is dropped. The request goes on.',
  child: 'What you decided is recorded.',
  hold: 'The case is on hold. Nothing leaves while it stands.',
  'hold-lifted': 'The hold is lifted.',
  consultation: 'What you asked is recorded.',
  opinion: 'The opinion is recorded.',
  health: 'What you decided about health data is recorded.',
  narrowing: 'The request is narrowed, and the person is being told.',
  'complaint-answered': 'The complaint is answered, and the person is being told.',
  authority: 'It is recorded that they may act for this person.',
  'authority-request': 'The person who asks is being told what we need to see.',
  message: 'Your answer is kept, and the person is being told.',
  decision: 'The decision is recorded.',
  handover: 'The hand-over is recorded.',
  link: 'A new link is on its way.',
  assignment: 'Whose case this is, is saved.',
  access: 'Who may open this case is saved.',
  attached: 'The files are attached.',
  detached: 'The file is removed.',
  document: 'The document is added to the case.',
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
  'authority-asked': 'Request for proof that they may act',
  'authority-complete': 'Proof has come, and when the answer is due',
  'message-received': 'We have your message',
  'message-answered': 'We have answered your message',
  'message-notice': 'Notice of a message',
  withdrawal: 'The request is closed as withdrawn',
  'follow-link': 'Link to follow the request',
  'collection-locked': 'The link to the answer was stopped',
  'complaint-received': 'We have your complaint',
  'complaint-acknowledged': 'Acknowledgement of a complaint',
  extension: 'Notice of an extension',
  'pack-ready': 'The answer is ready',
  'pack-recalled': 'The answer was taken back for a check',
  'collection-code': 'Code to collect the answer',
  closing: 'The request is closed',
  'complaint-answered': 'Answer to a complaint',
  'restriction-notice': 'The restriction will end',
  'person-chaser': 'Reminder of what we wait for',
  'service-chaser': 'Reminder of a search',
  mention: 'A note that names somebody',
}

/** What a letter is, by its template. */
export const letterNames = (template: string): string => (isLetter(template) ? letters[template] : template)

const isLetter = (template: string): template is LetterTemplate => Object.hasOwn(letters, template)
