import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerClarification, askClarification, dropClarification } from '../casework/askClarification.server'
import { readSaid } from '../casework/readCaseParts.server'
import { requireStaff } from '../door.server'
import { ClarificationAnswerForm } from '../pages/staff/acts/ClarificationAnswerForm'
import { ClarificationAskForm } from '../pages/staff/acts/ClarificationAskForm'
import { clarificationPage } from '../pages/staff/acts/clarificationPage'
import { ClarificationForm } from '../pages/staff/acts/forms'
import type { PageHandle } from '../root'
import { actOn, formFor, requireCase } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'A question to the person' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  const { command, page } = clarificationPage({ ...read, said: await readSaid(desk, read.caseId) })
  return { ...formFor(read, 'clarification', command), ...page }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const { reference = '' } = params
  const done = await actOn(request, ClarificationForm, async (form) => {
    switch (form.intent) {
      case 'ask':
        return { outcome: await askClarification(desk, reference, form), to: to(reference, 'question') }
      case 'answer': {
        const answer = { ...form, words: form.said }
        return { outcome: await answerClarification(desk, reference, answer), to: to(reference, 'answer') }
      }
      case 'drop':
        return { outcome: await dropClarification(desk, reference, form), to: to(reference, 'no-answer') }
    }
  })
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

const to = (reference: string, done: string) => `/staff/cases/${reference}?done=${done}`

export default function Clarification() {
  const { open, ...page } = { ...useLoaderData<typeof loader>(), ...useActionData<typeof action>() }
  return open ? <ClarificationAnswerForm {...page} {...open} /> : <ClarificationAskForm {...page} />
}
