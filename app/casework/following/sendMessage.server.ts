import type { Desk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { WordAct } from '~/app/rules/followActs'
import type { Outcome } from '../change.server'
import { note } from '../note.server'
import { actFollowed, type FollowForm } from './actFollowed.server'

type Message = FollowForm & { readonly about: WordAct; readonly words: string }

/** Takes a message to the council about a request. Null where the session is over. */
export const sendMessage = (
  desk: Desk,
  session: string,
  { about, words, ...form }: Message,
): Promise<Outcome | null> => {
  const message = newId()
  return actFollowed(desk, session, {
    ...form,
    commands: () => [{ act: 'receive-message', message, about }],
    alongside: note(desk, [[`message:${message}`, words]]),
  })
}
