import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmFactor, readOffer } from '../casework/signing/setUpFactor.server'
import { field, readDoor, readForm, residentDesk } from '../door.server'
import { writeToken } from '../outside/session.server'
import { Ended } from '../pages/staff/signing/Ended'
import { RecoveryCodes } from '../pages/staff/signing/RecoveryCodes'
import { SetUpFactor } from '../pages/staff/signing/SetUpFactor'
import { setUpErrors } from '../pages/staff/signing/setUpErrors'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: () => 'Set up an app that makes codes' }

/** Nothing where nobody has half signed in: so it is too in the very answer that shows the recovery codes. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { signing } = await readDoor(request)
  if (signing !== null && signing.standing !== 'set-up') throw redirect('/staff')
  return { offer: signing === null ? null : readOffer(residentDesk(), signing) }
}

export async function action({ request }: ActionFunctionArgs) {
  const desk = residentDesk()
  const { token, signing } = await readDoor(request)
  if (token === null || signing?.standing !== 'set-up') return redirect('/staff')
  const code = field(await readForm(request), 'code')
  const confirmed = await confirmFactor(desk, signing, { token, code, password: '' })
  if ('refused' in confirmed) return data({ errors: setUpErrors(confirmed.refused, code), codes: null }, 422)
  const headers = { 'Set-Cookie': await writeToken('staff', confirmed.token, desk.config) }
  return data({ errors: {}, codes: confirmed.codes }, { headers })
}

export default function Factor() {
  const { offer } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  if (done?.codes) return <RecoveryCodes codes={done.codes} next="/staff" />
  if (offer === null) return <Ended title="You are not signed in">Sign in first.</Ended>
  const page = { ...offer, action: '/staff/sign-in/factor', errors: done?.errors ?? {} }
  return <SetUpFactor {...page} mustHave asksPassword={false} />
}
