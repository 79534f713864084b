import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { signIn } from '../casework/signIn.server'
import { field, readForm, residentDesk } from '../door.server'
import { writeToken } from '../outside/session.server'
import { SignIn } from '../pages/staff/SignIn'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: () => 'Staff sign in' }

export async function action({ request }: ActionFunctionArgs) {
  const desk = residentDesk()
  const form = await readForm(request)
  const email = field(form, 'email')
  const password = form.password?.[0] ?? ''
  const errors = {
    ...(email === '' ? { email: 'Enter your email address' } : {}),
    ...(password === '' ? { password: 'Enter your password' } : {}),
  }
  if (Object.keys(errors).length > 0) return data({ errors, values: { email } }, 422)

  const token = await signIn(desk, { email, password })
  if (token === null) {
    return data({ errors: { email: 'The email address or the password is not right' }, values: { email } }, 422)
  }
  return redirect('/staff', { headers: { 'Set-Cookie': await writeToken('staff', token, desk.config) } })
}

export default function StaffSignIn() {
  const given = useActionData<typeof action>()
  return <SignIn action="/staff/sign-in" errors={given?.errors ?? {}} values={given?.values ?? {}} />
}
