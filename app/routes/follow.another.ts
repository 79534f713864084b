import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { turnTo } from '../casework/follow.server'
import { field, readForm } from '../door.server'
import { followDesk } from '../followDoor.server'
import { writeToken } from '../outside/session.server'

/** Opened by hand, it leads back to where its buttons are. */
export const loader = () => redirect('/follow')

export async function action({ request }: ActionFunctionArgs) {
  const { desk, session } = await followDesk(request)
  const reference = field(await readForm(request), 'reference')
  const other = session === null ? null : await turnTo(desk, session, reference)
  if (other === null) return redirect('/follow')
  return redirect('/follow', { headers: { 'Set-Cookie': await writeToken('follow', other, desk.config) } })
}
