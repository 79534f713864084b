import type { Errors } from '../../form'
import { codeErrors } from './words'

/** What to mend, by field, where an app could not be set up. */
export function setUpErrors(refused: 'wrong' | 'wait' | 'password' | 'code' | 'gone', typed: string): Errors {
  if (refused === 'password') return { password: 'The password is not right' }
  if (refused === 'code') return { code: 'Show with your present app first that it is you' }
  if (refused === 'wrong') return { code: typed === '' ? codeErrors.empty : notThisApp }
  return { code: codeErrors[refused] }
}

const notThisApp = 'The code is not right. Enter the one that the app shows now for the key on this page'
