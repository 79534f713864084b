import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changePassword } from '../casework/signing/choosePassword.server'
import { notFound, readForm, requireSigning } from '../door.server'
import { ChoosePassword } from '../pages/staff/signing/ChoosePassword'
import { signInErrors } from '../pages/staff/signing/words'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: () => 'Change your password' }

export async function loader({ request }: LoaderFunctionArgs) {
  const { signing } = await requireSigning(request)
  if (signing.row.password_hash === '') throw notFound()
  return { email: signing.row.email }
}

export async function action({ request }: ActionFunctionArgs) {
  const { desk, signing } = await requireSigning(request)
  const form = await readForm(request)
  const [present = ''] = form.present ?? []
  const [wanted = ''] = form.password ?? []
  const changed = await changePassword(desk, signing, { present, wanted })
  if ('done' in changed) return redirect('/staff/account?password')
  if ('fault' in changed) return data({ errors: { password: changed.fault } }, 422)
  if (changed.refused === 'no-password') throw notFound()
  const why = changed.refused === 'wait' ? signInErrors.wait : 'Your present password is not right'
  return data({ errors: { present: why } }, 422)
}

export default function Password() {
  const page = { ...useLoaderData<typeof loader>(), errors: useActionData<typeof action>()?.errors ?? {} }
  return <ChoosePassword {...page} title="Change your password" action="/staff/account/password" asksPresent />
}
