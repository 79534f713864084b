import type { Desk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { Outcome } from '../change.server'
import { note } from '../note.server'
import { actFollowed, type FollowForm } from './actFollowed.server'

/**
 * Takes a complaint about how a request was handled, at any time, also once it is closed. It came today and must be
 * acknowledged within 30 days: Data Protection Act 2018 section 164A. Null where the session is over.
 */
export const complain = (
  desk: Desk,
  session: string,
  { words, ...form }: FollowForm & { readonly words: string },
): Promise<Outcome | null> =>
  actFollowed(desk, session, {
    ...form,
    commands: () => [{ act: 'receive-complaint', complaint: newId(), on: desk.today, channel: 'portal' }],
    alongside: note(desk, [['complaint', words]]),
  })
