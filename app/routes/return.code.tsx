import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { resendReturnCode, returnSession } from '../casework/saving/comeBack.server'
import { enterReturnCode } from '../casework/saving/enterReturnCode.server'
import { field, languageOf, onceKey, readForm, residentDesk } from '../door.server'
import { readToken, writeToken } from '../outside/session.server'
import { codeForm } from '../pages/saving/CodeForm'
import { ReturnCode } from '../pages/saving/ReturnCode'
import type { PageHandle } from '../root'
import { readCode } from '../rules/journey/readCode'
import { placeAfterChange } from '../rules/journey/turns'

export const handle: PageHandle = { title: (t) => t('return.code.heading'), form: codeForm }

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = residentDesk()
  const session = await readToken('return', request, desk.config)
  if (session === null) throw redirect('/return/gone')
  return {
    controller: (await returnSession(desk, session))?.controller ?? null,
    action: '/return/code',
    onceKey: onceKey(),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const desk = residentDesk()
  const session = await readToken('return', request, desk.config)
  if (session === null) return redirect('/return/gone')
  const form = await readForm(request)
  const typed = field(form, 'code')
  const intent = field(form, 'intent')
  if (intent === 'language') return data({ errors: {}, code: typed })
  if (intent === 'resend') {
    const asked = { session, onceKey: field(form, 'onceKey'), language: languageOf(context) }
    const outcome = await resendReturnCode(desk, asked)
    return outcome === 'many' ? wrong(typed, 'many') : redirect(outcome === 'gone' ? '/return/gone' : '/return/code')
  }
  const read = readCode(typed)
  if ('wrong' in read) return wrong(typed, read.wrong)
  const entered = await enterReturnCode(desk, { session, code: read.code })
  if (entered === 'gone') return redirect('/return/gone')
  if (typeof entered === 'string') return wrong(typed, entered === 'dead' ? 'expired' : entered)
  const headers = new Headers()
  headers.append('Set-Cookie', await writeToken('draft', entered.token, desk.config))
  headers.append('Set-Cookie', await writeToken('return', null, desk.config))
  const place = placeAfterChange({ answers: entered.answers, typist: 'resident' })
  return redirect(`/${entered.controller}/request/${place}`, { headers })
}

export default function Code() {
  const given = useActionData<typeof action>()
  return <ReturnCode {...useLoaderData<typeof loader>()} errors={given?.errors ?? {}} code={given?.code ?? ''} />
}

const wrong = (code: string, problem: 'empty' | 'format' | 'wrong' | 'expired' | 'many') =>
  data({ errors: { code: `return.code.errors.${problem}` }, code }, 422)
