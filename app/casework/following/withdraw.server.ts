import type { Desk } from '~/app/desk.server'
import type { Outcome } from '../change.server'
import { actFollowed, type FollowForm } from './actFollowed.server'

/** Takes a request back: it is closed, and nobody works on it any more. Null where the session is over. */
export const withdrawRequest = (desk: Desk, session: string, form: FollowForm): Promise<Outcome | null> =>
  actFollowed(desk, session, { ...form, commands: [{ act: 'close', outcome: 'withdrawn' }] })
