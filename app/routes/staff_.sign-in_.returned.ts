import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { returnFromProvider } from '../casework/signing/singleSignOn.server'
import { residentDesk } from '../door.server'
import { readToken, writeToken } from '../outside/session.server'

/** Where the organisation's own sign-in sends people back to: what they bring counts once. */
export async function loader({ request }: LoaderFunctionArgs) {
  const desk = residentDesk()
  const { config } = desk
  const returned = await returnFromProvider(desk, {
    visit: await readToken('provider', request, config),
    session: await readToken('staff', request, config),
    search: new URL(request.url).search,
  })
  const headers = new Headers({ 'Set-Cookie': await writeToken('provider', null, config) })
  if ('refused' in returned) throw redirect(`/staff/sign-in?refused=${returned.refused}`, { headers })
  if (returned.token !== null) headers.append('Set-Cookie', await writeToken('staff', returned.token, config))
  return redirect(returned.to, { headers })
}
