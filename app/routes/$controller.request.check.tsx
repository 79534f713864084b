import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sendDraft } from '../casework/sendDraft.server'
import { languageOf, onceKey } from '../door.server'
import { answerRows } from '../pages/request/answerRows'
import { CheckAnswers } from '../pages/request/CheckAnswers'
import { useLanguage, useWords } from '../pages/words'
import { openForm } from '../requestDoor.server'
import type { PageHandle } from '../root'
import { firstToMend } from '../rules/journey/request'

export const handle: PageHandle = { title: (t) => t('check.heading') }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { held, answers, base, references } = await openForm(request, params.controller)
  if (references.length > 0) throw redirect(`${base}/sent`)
  const missing = firstToMend(answers, held.register)
  if (missing !== null) throw redirect(`${base}/${missing}`)
  const isKept = new URL(request.url).searchParams.has('kept')
  return { answers, register: held.register, base, isKept, onceKey: onceKey() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { desk, held, token, base } = await openForm(request, params.controller)
  const sent = await sendDraft(desk, held, { token, language: languageOf(context) })
  return redirect('unanswered' in sent ? `${base}/${sent.unanswered}` : `${base}/sent`)
}

export default function Check() {
  const t = useWords()
  const language = useLanguage()
  const { answers, register, base, ...given } = useLoaderData<typeof loader>()
  const rows = answerRows(answers, { register, t, language })
  return <CheckAnswers {...given} rows={rows} whom={answers.for ?? 'me'} base={base} />
}
