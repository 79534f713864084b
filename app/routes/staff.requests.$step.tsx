import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { takeAnswer } from '../casework/takeAnswer.server'
import { readForm } from '../door.server'
import { QuestionPage } from '../pages/request/QuestionPage'
import { questionPageProps, titleOf } from '../pages/request/questionPageProps'
import { ForSomebody } from '../pages/staff/requests/ForSomebody'
import { recordBase as base, openRecord } from '../recordDoor.server'
import { isShownAgain, pageAfter, requireAsked, requireTurn } from '../requestDoor.server'
import type { PageHandle } from '../root'
import { valuesTyped } from '../rules/journey/values'

const typist = 'staff'

export const handle: PageHandle = { title: titleOf }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { answers, held, references } = await openRecord(request)
  const step = requireAsked(params.step ?? '', typist)
  if (!isShownAgain(request)) {
    if (references.length > 0) throw redirect(base)
    requireTurn(step, { answers, base, typist })
  }
  return questionPageProps({ step, answers, register: held.register, typist, base, home: base, url: request.url })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, held, answers, token, cookie } = await openRecord(request)
  const step = requireAsked(params.step ?? '', typist)
  const form = await readForm(request)
  const taken = await takeAnswer(desk, { held, typist, token, answers, step, form })
  if ('errors' in taken) return data({ errors: taken.errors, values: valuesTyped(form) }, 422)
  const next = pageAfter(step, { ...taken, base, typist, url: request.url })
  return redirect(next, { headers: { 'Set-Cookie': await cookie() } })
}

export default function RecordQuestion() {
  const given = useLoaderData<typeof loader>()
  return <QuestionPage {...given} {...useActionData<typeof action>()} above={<ForSomebody step={given.step} />} />
}
