import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { visitProvider } from '../casework/signing/singleSignOn.server'
import { requireSigning } from '../door.server'
import { writeToken } from '../outside/session.server'
import { staffPathOr } from '../rules/signIn'

/** Sends somebody to their organisation's own sign-in, to show anew who they are. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, token } = await requireSigning(request)
  const returnTo = staffPathOr(new URL(request.url).searchParams.get('to'))
  const visit = await visitProvider(desk, { session: token, returnTo })
  if (visit === null) throw redirect('/staff/account')
  return redirect(visit.url, { headers: { 'Set-Cookie': await writeToken('provider', visit.token, desk.config) } })
}
