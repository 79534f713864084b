import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { controllerOfSession, enterCode, resendCode } from '../casework/collect.server'
import { field, readForm, residentDesk } from '../door.server'
import { readToken } from '../outside/session.server'
import { CollectCode } from '../pages/collect/CollectCode'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('collect.code.heading') }

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = residentDesk()
  const session = await readToken('collect', request, desk.config)
  if (session === null) throw redirect('/collect/gone')
  return { controller: await controllerOfSession(desk, session) }
}

export async function action({ request }: ActionFunctionArgs) {
  const desk = residentDesk()
  const session = await readToken('collect', request, desk.config)
  if (session === null) return redirect('/collect/gone')
  const form = await readForm(request)
  if (field(form, 'intent') === 'resend') {
    return (await resendCode(desk, session)) ? redirect('/collect/code') : wrong('many')
  }
  const code = field(form, 'code').replace(/[\s-]/g, '')
  if (code === '') return wrong('empty')
  if (!/^\d{6}$/.test(code)) return wrong('format')
  switch (await enterCode(desk, session, code)) {
    case 'ok':
      return redirect('/collect/who')
    case 'gone':
      return redirect('/collect/gone')
    case 'dead':
      return wrong('expired')
    case 'wrong':
      return wrong('wrong')
  }
}

export default function Code() {
  const given = useActionData<typeof action>()
  return <CollectCode action="/collect/code" errors={given?.errors ?? {}} expired={given?.expired ?? false} />
}

const wrong = (problem: 'empty' | 'format' | 'wrong' | 'expired' | 'many') =>
  data({ errors: { code: `collect.code.errors.${problem}` }, expired: problem === 'expired' }, 422)
