import type { Answers } from '~/app/rules/journey/answers'

/** Who Marged is, as the form asks for it, her address for email confirmed. */
export const marged = {
  name: 'Marged Ellis-Boateng',
  'date-of-birth': '1987-05-14',
  address: { line1: '4 Invented Row', line2: '', town: 'Sale', postcode: 'M33 0AA' },
  email: 'marged@example.org',
  'email-code': 'marged@example.org',
  urgent: 'no',
  delivery: 'download',
} as const satisfies Answers

/** A form that asks for everything about oneself: every needed question is answered and no other. */
export const accessAnswers: Answers = { rights: ['access'], for: 'me', scope: ['everything'], ...marged }

/** A form that objects to a use for research. */
export const objectionAnswers: Answers = {
  rights: ['objection'],
  for: 'me',
  targets: ['research:stronger-families/national-impact-study'],
  situation: 'I left that marriage.',
  restrict: 'yes',
  ...marged,
}
