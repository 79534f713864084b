import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signIn } from '../casework/signIn.server'
import { field, readForm, residentDesk } from '../door.server'
import { readToken, writeToken } from '../outside/session.server'
import { SignIn } from '../pages/staff/SignIn'
import { providerErrors, signInErrors } from '../pages/staff/signing/words'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: () => 'Staff sign in' }

export function loader({ request }: LoaderFunctionArgs) {
  const { config } = residentDesk()
  const { searchParams } = new URL(request.url)
  return {
    provider: config.provider === null ? undefined : '/staff/sign-in/provider',
    hasPasswords: config.localSignIn,
    refusal: providerErrors[searchParams.get('refused') ?? ''],
    done: searchParams.has('chosen') ? 'Your password is saved. Sign in with it now.' : undefined,
  }
}

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

  const before = await readToken('staff', request, desk.config)
  const signedIn = await signIn(desk, { email, password, before })
  if ('token' in signedIn) {
    return redirect('/staff', { headers: { 'Set-Cookie': await writeToken('staff', signedIn.token, desk.config) } })
  }
  const why = signInErrors['waitUntil' in signedIn ? 'wait' : signedIn.refused]
  return data({ errors: { email: why }, values: { email } }, 422)
}

export default function StaffSignIn() {
  const given = useActionData<typeof action>()
  const page = useLoaderData<typeof loader>()
  const { errors = {}, values = {} } = given ?? {}
  const shown = given === undefined ? page : { ...page, done: undefined, refusal: undefined }
  return <SignIn {...shown} action="/staff/sign-in" errors={errors} values={values} />
}
