import type { Step } from './answers'

/** How a question is asked and its answer read. What is `apart` has a door of its own. */
export type Kind =
  | 'radios'
  | 'checkboxes'
  | 'text'
  | 'textarea'
  | 'email'
  | 'tel'
  | 'date'
  | 'address'
  | 'years'
  | 'apart'

/** The kind of every step. */
export const kindOf = {
  channel: 'radios',
  received: 'date',
  language: 'radios',
  rights: 'checkboxes',
  for: 'radios',
  'acting-as': 'radios',
  'child-view': 'radios',
  'your-name': 'text',
  'your-organisation': 'text',
  authority: 'apart',
  scope: 'checkboxes',
  years: 'years',
  words: 'textarea',
  wrong: 'textarea',
  erase: 'textarea',
  limit: 'textarea',
  move: 'textarea',
  targets: 'checkboxes',
  situation: 'textarea',
  restrict: 'radios',
  marketing: 'textarea',
  name: 'text',
  'former-names': 'text',
  'date-of-birth': 'date',
  address: 'address',
  'past-addresses': 'textarea',
  identifiers: 'textarea',
  email: 'email',
  'email-code': 'apart',
  telephone: 'tel',
  safe: 'checkboxes',
  'safe-how': 'textarea',
  urgent: 'radios',
  'urgent-why': 'textarea',
  delivery: 'radios',
  'your-address': 'address',
  formats: 'checkboxes',
  'format-language': 'text',
  support: 'textarea',
} as const satisfies Readonly<Record<Step, Kind>>
