import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { enterEmailCode, readEmailCode, sendEmailCode } from '../casework/emailCodes.server'
import { field, languageOf, onceKey, readForm } from '../door.server'
import { writeToken } from '../outside/session.server'
import { codeForm } from '../pages/saving/CodeForm'
import { EmailCode, emailCodeTitle } from '../pages/saving/EmailCode'
import { openQuestion, pageAfter } from '../requestDoor.server'
import type { PageHandle } from '../root'
import { readCode } from '../rules/journey/readCode'

export const handle: PageHandle = { title: (t, page) => t(emailCodeTitle(page)), form: codeForm }

/** Opening it sends nothing: a code leaves when the address is given, or by its button. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const form = await openQuestion(request, params.controller, 'email-code')
  const { desk, held, answers, token, base } = form
  const change = changeIn(request)
  return {
    email: answers.email ?? '',
    standing: await readEmailCode(desk, { controller: held.register.controller.id, token }),
    back: `${base}/email${change}`,
    next: pageAfter('email-code', { answers, base, typist: 'resident', turn: 'asked', url: request.url }),
    action: `${base}/email-code${change}`,
    onceKey: onceKey(),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { desk, held, answers, token, base } = await openQuestion(request, params.controller, 'email-code')
  const at = { controller: held.register.controller.id, token }
  const form = await readForm(request)
  const typed = field(form, 'code')
  const intent = field(form, 'intent')
  if (intent === 'language') return data({ errors: {}, code: typed })
  if (intent === 'resend') {
    const outcome = await sendEmailCode(desk, { ...at, language: languageOf(context), onceKey: field(form, 'onceKey') })
    return outcome === 'many' ? wrong(typed, 'confirm.many') : redirect(`${base}/email-code${changeIn(request)}`)
  }
  const read = readCode(typed)
  if ('wrong' in read) return wrong(typed, `request.email-code.errors.${read.wrong}`)
  const entered = await enterEmailCode(desk, { ...at, code: read.code })
  if (entered === 'gone') return redirect(`${base}/email`)
  if (entered !== 'ok') return wrong(typed, `request.email-code.errors.${entered === 'dead' ? 'expired' : entered}`)
  const confirmed = { ...answers, 'email-code': answers.email }
  const next = { answers: confirmed, base, typist: 'resident', turn: 'asked', url: request.url } as const
  const headers = { 'Set-Cookie': await writeToken('draft', token, desk.config) }
  return redirect(pageAfter('email-code', next), { headers })
}

export default function Code() {
  const given = useActionData<typeof action>()
  return <EmailCode {...useLoaderData<typeof loader>()} errors={given?.errors ?? {}} code={given?.code ?? ''} />
}

const wrong = (code: string, problem: string) => data({ errors: { code: problem }, code }, 422)

const changeIn = (request: Request) => (new URL(request.url).searchParams.has('change') ? '?change' : '')
