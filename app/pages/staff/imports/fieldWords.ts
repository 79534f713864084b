import type { TrackerField } from '~/app/rules/imports/columns'

/** What a column of a tracker may hold, as staff read it. */
export const fieldWords: Readonly<Record<TrackerField, string>> = {
  reference: 'Your own reference',
  name: 'Name of the person',
  dateOfBirth: 'Date of birth',
  email: 'Email address',
  telephone: 'Telephone number',
  address: 'Address',
  postcode: 'Postcode',
  right: 'Kind of request',
  received: 'Day received',
  words: 'What was asked',
  assignedTo: 'Who works on it',
  identityOn: 'Day identity was clear',
  extendedOn: 'Day the extension was sent',
  closedOn: 'Day closed',
  outcome: 'Outcome',
  notes: 'Notes',
}
