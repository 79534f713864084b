import type { Desk } from '~/app/desk.server'
import type { Outcome } from '../change.server'
import { actFollowed, type FollowForm } from './actFollowed.server'

/** Asks for less than before: the activities to keep and no others. Null where the session is over. */
export const narrowRequest = (
  desk: Desk,
  session: string,
  { activities, ...form }: FollowForm & { readonly activities: readonly string[] },
): Promise<Outcome | null> => actFollowed(desk, session, { ...form, commands: () => [{ act: 'narrow', activities }] })
