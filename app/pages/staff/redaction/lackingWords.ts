import type { LackingCode } from '~/app/rules/exemptions/guards'

/** The field of a redaction form that a lacking guard is mended in, and the words beside it. */
export const lackingWords: Readonly<Record<LackingCode, { readonly field: string; readonly words: string }>> = {
  'exemption-missing': { field: 'exemption', words: 'Choose an exemption' },
  'reasoning-missing': { field: 'reason', words: 'Say why it applies here' },
  'about-missing': { field: 'about', words: 'Select who the words are about' },
  'official-without-harm': {
    field: 'harm',
    words:
      'Health, social work and education staff in their job are shown. Leave the words in, or say what serious harm would follow',
  },
  'consent-missing': { field: 'consent', words: 'Select whether the other person agreed' },
  'consent-given': { field: 'consent', words: 'They agreed, so the words have to be shown' },
  'harm-missing': { field: 'harm', words: 'Say what serious harm would follow, and to whom' },
  'opinion-by-missing': { field: 'opinionBy', words: 'Enter the profession of who gave the opinion' },
  'opinion-on-missing': { field: 'opinionOn', words: 'Enter the day of the opinion' },
  'opinion-says-missing': { field: 'opinionSays', words: 'Select what the opinion says' },
  'opinion-in-future': { field: 'opinionOn', words: 'The day of the opinion must be today or in the past' },
  'opinion-too-old': {
    field: 'opinionOn',
    words: 'The opinion must be under six months old. Ask for a new one before you hide this',
  },
  'opinion-says-no': {
    field: 'opinionSays',
    words: 'The opinion has to say that serious harm is likely. If it does not, this exemption cannot be used',
  },
  'requested-by-missing': { field: 'requestedBy', words: 'Select who asked for the records' },
  'not-parent-or-deputy': {
    field: 'requestedBy',
    words: 'Only what a parent or a court’s deputy asks for can be hidden under this exemption',
  },
  'first-controller-missing': {
    field: 'firstController',
    words: 'Enter who passed this on, and how far they say it must be kept back',
  },
  'enactment-missing': { field: 'enactment', words: 'Enter the law or court rule that forbids it' },
}
