import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { demoCode } from '../casework/signing/demoCode.server'
import { giveFactor } from '../casework/signing/giveFactor.server'
import { field, readDoor, readForm, residentDesk } from '../door.server'
import { writeToken } from '../outside/session.server'
import { CodePage } from '../pages/staff/signing/CodePage'
import { codeErrors } from '../pages/staff/signing/words'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: () => 'Enter a code from your app' }

export async function loader({ request }: LoaderFunctionArgs) {
  const { signing } = await readDoor(request)
  if (signing?.standing !== 'give-code') throw redirect(signing === null ? '/staff/sign-in' : '/staff')
  return { demoCode: demoCode(residentDesk(), signing.row) }
}

export async function action({ request }: ActionFunctionArgs) {
  const desk = residentDesk()
  const { token, signing } = await readDoor(request)
  if (token === null || signing?.standing !== 'give-code') return redirect('/staff')
  const form = await readForm(request)
  const typed = field(form, 'code') || field(form, 'recovery')
  if (typed === '') return data({ error: codeErrors.empty }, 422)
  const given = await giveFactor(desk, token, typed)
  if ('refused' in given) return data({ error: codeErrors[given.refused] }, 422)
  return redirect('/staff', { headers: { 'Set-Cookie': await writeToken('staff', given.token, desk.config) } })
}

export default function Code() {
  const error = useActionData<typeof action>()?.error
  const page = useLoaderData<typeof loader>()
  return <CodePage {...page} title="Enter a code from your app" action="/staff/sign-in/code" error={error} />
}
