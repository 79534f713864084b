/** Letters about somebody's own account: each has a template of its name under `templates/emails`. */
export const accountLetterTemplates = ['account-invited', 'account-password-link', 'account-changed'] as const
export type AccountLetterTemplate = (typeof accountLetterTemplates)[number]

/** A link to choose a password is good for so long, and once. */
export const accountLinkSeconds = 24 * 3600

/** What can happen to an account, as its history keeps it. */
export const accountChanges = [
  'added',
  'renamed',
  'role-changed',
  'services-changed',
  'moved',
  'disabled',
  'enabled',
  'sessions-ended',
  'link-sent',
  'password-chosen',
  'password-changed',
  'factor-set',
  'factor-reset',
  'recovery-codes-made',
  'recovery-code-used',
] as const
export type AccountChange = (typeof accountChanges)[number]

/** What the person is told of by email, and in which words: somebody else may have done it (ASVS 6.3.7). */
export const toldByEmail: Readonly<Partial<Record<AccountChange, string>>> = {
  'password-chosen': 'A password was chosen for your account.',
  'password-changed': 'The password of your account was changed.',
  'factor-set': 'An app that makes codes was set up for your account.',
  'factor-reset':
    'An administrator took the app that makes codes off your account. You set up a new one when you next sign in.',
  'recovery-codes-made': 'New recovery codes were made for your account. The ones before no longer work.',
  'recovery-code-used': 'A recovery code was used to sign in to your account, or to confirm that it is you.',
}
