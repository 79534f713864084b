import type { Role } from '~/app/rules/roles'

export type Account = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly services: readonly string[]
  readonly isDisabled: boolean
  readonly isProvider: boolean
  readonly isWaiting: boolean
  readonly factor: 'set' | 'missing' | 'none'
}

/** How somebody signs in, or why they can't. */
export function sayStanding({ isDisabled, isProvider, isWaiting }: Account): string {
  if (isDisabled) return 'Disabled'
  if (isProvider) return 'By your organisation’s own sign-in'
  return isWaiting ? 'Has not chosen a password yet' : 'By password'
}

export const sayFactor = ({ factor }: Account): string =>
  ({ set: 'Set up', missing: 'Asked for when they next sign in', none: 'Not needed' })[factor]
