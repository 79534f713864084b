import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { visitProvider } from '../casework/signing/singleSignOn.server'
import { residentDesk } from '../door.server'
import { writeToken } from '../outside/session.server'

/** A link and not a form: a browser lets no form of ours end up at another site, however it is passed on from there. */
export async function loader(_: LoaderFunctionArgs) {
  const desk = residentDesk()
  const visit = await visitProvider(desk, { session: null, returnTo: '/staff' })
  if (visit === null) throw redirect('/staff/sign-in?refused=unreachable')
  return redirect(visit.url, { headers: { 'Set-Cookie': await writeToken('provider', visit.token, desk.config) } })
}
