/** What somebody is of whom the records of another speak, as staff choose it. */
export const namedKinds = {
  'other-adult': 'Another adult',
  child: 'A child',
  professional: 'A professional: social work, education or health',
  other: 'Somebody else',
} as const

/** Why what is about somebody is shown or held back. DPA 2018 Schedule 2 paragraphs 16 and 17. */
export const reasonChoices = [
  { value: 'consent', label: 'Show it: they agreed', hint: 'Paragraph 16(2)(a)' },
  {
    value: 'reasonable',
    label: 'Show it: it is reasonable without their agreement',
    hint: 'Paragraph 16(2)(b) and (3)',
  },
  {
    value: 'professional',
    label: 'Show it: they acted as a social work, education or health professional',
    hint: 'Paragraph 17: taken to be reasonable. What could cause serious harm is another question (Schedule 3).',
  },
  {
    value: 'refused',
    label: 'Hold it back: they did not agree, and it is not reasonable to show it anyway',
    hint: 'Paragraph 16(3)(d)',
  },
  {
    value: 'not-reasonable',
    label: 'Hold it back: it is not reasonable without their agreement',
    hint: 'Paragraph 16(3)',
  },
] as const

/** Where somebody stands, in a few words. */
export const sayDecided = (decided: { readonly shown: boolean } | null): string =>
  decided === null ? 'Not decided yet' : decided.shown ? 'Shown' : 'Held back'
