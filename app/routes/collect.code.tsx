import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { controllerOfSession, enterCode, resendCode } from '../casework/collect.server'
import { readWho } from '../casework/collectWho.server'
import { field, readForm, residentDesk } from '../door.server'
import { readToken } from '../outside/session.server'
import { CollectCode } from '../pages/collect/CollectCode'
import type { PageHandle } from '../root'
import { readCode } from '../rules/journey/readCode'

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
  const read = readCode(field(form, 'code'))
  if ('wrong' in read) return wrong(read.wrong)
  switch (await enterCode(desk, session, read.code)) {
    case 'ok':
      return redirect('/collect/who')
    case 'gone':
      return redirect('/collect/gone')
    case 'dead':
      // A form sent twice finds its code spent by itself, and the session proved.
      return (await readWho(desk, session)) === null ? wrong('expired') : redirect('/collect/who')
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
