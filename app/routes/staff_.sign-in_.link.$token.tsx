import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { choosePassword, readAccountLink } from '../casework/signing/choosePassword.server'
import { readForm, residentDesk } from '../door.server'
import { ChoosePassword } from '../pages/staff/signing/ChoosePassword'
import { Ended } from '../pages/staff/signing/Ended'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: () => 'Choose your password' }

/** Opening the link changes nothing: whatever looks at links before their reader does leaves it whole. */
export async function loader({ params }: LoaderFunctionArgs) {
  const row = await readAccountLink(residentDesk(), params.token ?? '')
  return { email: row?.email ?? null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const password = (await readForm(request)).password?.[0] ?? ''
  const chosen = await choosePassword(residentDesk(), params.token ?? '', password)
  if ('done' in chosen) return redirect('/staff/sign-in?chosen')
  if ('fault' in chosen) return data({ errors: { password: chosen.fault } }, 422)
  return data({ errors: {} }, 422)
}

export default function Link() {
  const { email } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? {}
  const { pathname } = useLocation()
  if (email === null) return <Ended title="This link no longer works">{gone}</Ended>
  return (
    <ChoosePassword title="Choose your password" action={pathname} errors={errors} email={email} asksPresent={false} />
  )
}

const gone = 'It has been used, or more than 24 hours have passed. Ask an administrator to send you another.'
