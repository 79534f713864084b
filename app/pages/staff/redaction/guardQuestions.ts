/** The choices of the questions that guards ask. */

export const about = [
  { value: 'third-party', label: 'Somebody else', hint: 'A relative, a neighbour, somebody who told us something.' },
  {
    value: 'official',
    label: 'Health, social work or education staff in their job',
    hint: 'Paid key workers too. The law shows them: their names and what they did stay in.',
  },
]

export const consent = [
  { value: 'refused', label: 'They said no' },
  { value: 'no-answer', label: 'They were asked and have not answered' },
  { value: 'not-able', label: 'They are not able to decide' },
  { value: 'not-asked', label: 'They were not asked', hint: 'Say above why it was right not to ask.' },
  { value: 'given', label: 'They agreed' },
]

export const opinionSays = [
  { value: 'serious-harm-likely', label: 'Serious harm is likely' },
  { value: 'no-serious-harm', label: 'Serious harm is not likely' },
]

export const requestedBy = [
  { value: 'self', label: 'The person it is about' },
  {
    value: 'parent',
    label: 'Somebody with parental responsibility for the child it is about',
    hint: 'The child is under 18. In Scotland, for health and social work records: under 16.',
  },
  { value: 'deputy', label: 'Somebody whom a court appointed to manage the person’s affairs' },
  { value: 'attorney', label: 'Somebody with a power of attorney' },
  { value: 'agent', label: 'Anybody else who acts for the person' },
]
