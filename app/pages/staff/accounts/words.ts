import type { AccountChange } from '~/app/rules/accounts'

/** Why an account was not changed or made. */
export const accountRefusals: Readonly<Record<string, string>> = {
  'own-account':
    'You cannot change your own role, disable yourself or take your own app away. Another administrator can.',
  'last-administrator': 'This is the last administrator. Make somebody else one first.',
  'follows-provider':
    'This person comes by your organisation’s own sign-in, and their groups there say what their role is.',
  disabled: 'This account is disabled. Enable it first.',
  'address-taken': 'There is an account with this email address already',
}

const changes: Readonly<Record<AccountChange, string>> = {
  added: 'Account made',
  renamed: 'Name changed',
  'role-changed': 'Role changed',
  'services-changed': 'Services changed',
  moved: 'Moved to another organisation',
  disabled: 'Account disabled',
  enabled: 'Account enabled again',
  'sessions-ended': 'Signed out everywhere',
  'link-sent': 'Link to choose a password sent',
  'password-chosen': 'Password chosen by a link',
  'password-changed': 'Password changed',
  'factor-set': 'App that makes codes set up',
  'factor-reset': 'App that makes codes taken off',
  'recovery-codes-made': 'New recovery codes made',
  'recovery-code-used': 'Recovery code used',
}

const isChange = (change: string): change is AccountChange => Object.hasOwn(changes, change)

/** A line of an account's history. */
export const sayChange = (change: string, detail: string | null): string =>
  [isChange(change) ? changes[change] : change, detail].filter(Boolean).join(': ')

/** What was done, at the top of the page. */
export const accountDone: Readonly<Record<string, string>> = {
  made: 'The account is made. A link to choose a password is on its way by email.',
  save: 'The account is changed. It counts from their next page.',
  disable: 'The account is disabled, and they are signed out everywhere.',
  enable: 'The account is enabled again.',
  'end-sessions': 'They are signed out everywhere.',
  'reset-factor': 'The app is taken off. They are signed out, and set up a new one when they next sign in.',
  'send-link': 'A link to choose a password is on its way by email.',
}
