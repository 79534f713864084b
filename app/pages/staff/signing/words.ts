/** What is wrong with a code of an app, or a recovery code. */
export const codeErrors = {
  empty: 'Enter the code from your app',
  wrong: 'The code is not right. Enter the one that your app shows now, or a recovery code that you have not used',
  used: 'This code has been used. Wait until your app shows the next one, then enter that',
  wait: 'There were too many wrong codes. Wait a while, 15 minutes at most, then try again',
  gone: 'You are no longer signed in. Sign in again',
} as const

/** Why somebody could not sign in. */
export const signInErrors = {
  wrong: 'The email address or the password is not right',
  wait: 'There were too many wrong tries. Wait a while, 15 minutes at most, then try again',
  off: 'Passwords are switched off here. Use your organisation’s own sign-in',
} as const

/** Why somebody who came from the organisation's own sign-in has no way in. */
export const providerErrors: Readonly<Record<string, string>> = {
  'no-group': 'You are in none of the groups that may use this portal. Ask whoever keeps your organisation’s groups.',
  disabled: 'Your account here is disabled. Ask an administrator of this portal.',
  'no-address': 'Your organisation’s own sign-in did not say what your email address is. Ask whoever keeps it.',
  'address-taken':
    'Another account here has your email address. It is not yours by that alone, so ask an administrator of this portal.',
  'not-right': 'Your organisation’s own sign-in did not confirm who you are. Try again.',
  unreachable: 'Your organisation’s own sign-in cannot be reached. Try again in a while.',
  'somebody-else': 'Somebody else signed in there. It has to be you.',
}
