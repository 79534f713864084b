import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { signOut } from '../casework/signing/staffSession.server'
import { residentDesk } from '../door.server'
import { readToken, writeToken } from '../outside/session.server'

export const loader = () => redirect('/staff')

export async function action({ request }: ActionFunctionArgs) {
  const desk = residentDesk()
  const token = await readToken('staff', request, desk.config)
  if (token !== null) await signOut(desk, token)
  return redirect('/staff/sign-in', {
    headers: { 'Set-Cookie': await writeToken('staff', null, desk.config), 'Clear-Site-Data': '"cache"' },
  })
}
