import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { saveAnswers } from '../casework/drafts.server'
import { readForm } from '../door.server'
import { writeToken } from '../outside/session.server'
import { QuestionPage } from '../pages/request/QuestionPage'
import { questionOf } from '../pages/request/questionOf'
import { openQuestion } from '../requestDoor.server'
import type { PageHandle } from '../root'
import { firstUnanswered, stepAfter, stepBefore } from '../rules/journey/path'
import { readAnswer } from '../rules/journey/readAnswer'
import { choicesOf } from '../rules/journey/request'
import { valuesOf, valuesTyped } from '../rules/journey/values'

export const handle: PageHandle = { title: (t, page) => t(`request.${stepOf(page)}.heading`) }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { held, step, answers, base } = await openQuestion(request, params.controller, params.step)
  const before = stepBefore(step, answers)
  const { search, searchParams } = new URL(request.url)
  return {
    step,
    question: questionOf(step, held.register),
    values: valuesOf(step, answers),
    errors: {},
    back: searchParams.has('change') ? `${base}/check` : before ? `${base}/${before}` : `/${params.controller}`,
    action: `${base}/${step}${search}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, held, step, answers, token, base } = await openQuestion(request, params.controller, params.step)
  const form = await readForm(request)
  const read = readAnswer(step, { form, choices: choicesOf(held.register), today: desk.today })
  if ('errors' in read) return data({ errors: read.errors, values: valuesTyped(form) }, 422)

  await saveAnswers(desk, { controller: held.register.controller.id, token, answers: read.answers })
  const all = { ...answers, ...read.answers }
  const isChange = new URL(request.url).searchParams.has('change') && firstUnanswered(all) === null
  return redirect(`${base}/${(isChange ? null : stepAfter(step, all)) ?? 'check'}`, {
    headers: { 'Set-Cookie': await writeToken('draft', token, desk.config) },
  })
}

export default function Question() {
  return <QuestionPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}

const stepOf = (page: unknown) => (typeof page === 'object' && page !== null && 'step' in page ? page.step : '')
