import type { Step } from '~/app/rules/journey/answers'

/** What the answers are gathered under where they are checked, in the order of the page. */
export const checkSections = ['arrival', 'ask', 'whom', 'contact', 'answer'] as const
export type CheckSection = (typeof checkSections)[number]

/** The section of each question. */
export const sectionOf: Readonly<Record<Step, CheckSection>> = {
  channel: 'arrival',
  received: 'arrival',
  language: 'arrival',
  rights: 'ask',
  scope: 'ask',
  years: 'ask',
  words: 'ask',
  wrong: 'ask',
  erase: 'ask',
  limit: 'ask',
  move: 'ask',
  targets: 'ask',
  situation: 'ask',
  restrict: 'ask',
  marketing: 'ask',
  for: 'whom',
  'acting-as': 'whom',
  'child-view': 'whom',
  'your-name': 'whom',
  'your-organisation': 'whom',
  authority: 'whom',
  name: 'whom',
  'former-names': 'whom',
  'date-of-birth': 'whom',
  address: 'whom',
  'past-addresses': 'whom',
  identifiers: 'whom',
  email: 'contact',
  'email-code': 'contact',
  telephone: 'contact',
  safe: 'contact',
  'safe-how': 'contact',
  urgent: 'answer',
  'urgent-why': 'answer',
  delivery: 'answer',
  'your-address': 'answer',
  formats: 'answer',
  'format-language': 'answer',
  support: 'answer',
}
