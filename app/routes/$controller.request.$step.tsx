import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sendEmailCode } from '../casework/emailCodes.server'
import { isBlank, takeAnswer } from '../casework/takeAnswer.server'
import { field, languageOf, readForm } from '../door.server'
import { writeToken } from '../outside/session.server'
import { FormOver, typedIn } from '../pages/request/FormOver'
import { QuestionPage } from '../pages/request/QuestionPage'
import { questionPageProps, titleOf } from '../pages/request/questionPageProps'
import { isShownAgain, openForm, pageAfter, requireAsked, requireTurn } from '../requestDoor.server'
import type { PageHandle } from '../root'
import { isConfirmed } from '../rules/journey/path'
import { valuesTyped } from '../rules/journey/values'

export const handle: PageHandle = { title: titleOf, form: 'question' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const form = await openForm(request, params.controller)
  const step = requireAsked(params.step ?? '', 'resident')
  const { answers, held, base, references } = form
  if (references.length > 0) return { over: { base } }
  if (!isShownAgain(request)) requireTurn(step, { ...form, typist: 'resident' })
  const showing = { step, answers, register: held.register, base, home: `/${params.controller}`, url: request.url }
  return { ...questionPageProps({ ...showing, typist: 'resident' }), maySave: true }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { desk, held, answers, token, base, references } = await openForm(request, params.controller)
  const step = requireAsked(params.step ?? '', 'resident')
  const form = await readForm(request)
  const intent = field(form, 'intent')
  const values = valuesTyped(form)
  if (references.length > 0) return data({ unsent: typedIn(values) }, 409)
  if (intent === 'language') return { errors: {}, values }
  if (intent === 'save' && isBlank(form)) return redirect(`${base}/save`)

  const taken = await takeAnswer(desk, { held, typist: 'resident', token, answers, step, form })
  if ('errors' in taken) return data({ errors: taken.errors, values }, 422)
  if (step === 'email' && intent !== 'save' && !isConfirmed(taken.answers)) {
    await sendEmailCode(desk, { controller: held.register.controller.id, token, language: languageOf(context) })
  }
  const next = pageAfter(step, { ...taken, base, typist: 'resident', url: request.url })
  return redirect(intent === 'save' ? `${base}/save` : next, {
    headers: { 'Set-Cookie': await writeToken('draft', token, desk.config) },
  })
}

export default function Question() {
  const given = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (given.over) return <FormOver base={given.over.base} unsent={sent && 'unsent' in sent ? sent.unsent : []} />
  return <QuestionPage {...given} {...(sent && 'errors' in sent ? sent : {})} />
}
