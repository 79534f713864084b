import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerClarification, askClarification, dropClarification } from '../casework/askClarification.server'
import { readSaid } from '../casework/readCaseParts.server'
import { readReady } from '../casework/settings/readReady.server'
import { letterStep, replyTo } from '../letterDoor.server'
import { ClarificationAnswerForm } from '../pages/staff/acts/ClarificationAnswerForm'
import { ClarificationAskForm } from '../pages/staff/acts/ClarificationAskForm'
import { clarificationPage } from '../pages/staff/acts/clarificationPage'
import { ClarificationForm } from '../pages/staff/acts/forms'
import { LetterStep } from '../pages/staff/letters/LetterStep'
import type { PageHandle } from '../root'
import { formFor, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'A question to the person' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  const { command, page } = clarificationPage({ ...read, said: await readSaid(desk, read.caseId) })
  const ready = await readReady(desk, { ...read.kase.received, box: 'clarification' })
  return { ...formFor(read, 'clarification', command), ...page, ready }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const step = await letterStep(request, ClarificationForm, async (form) => {
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
  return replyTo(step)
}

const to = (reference: string, done: string) => `/staff/cases/${reference}?done=${done}`

export default function Clarification() {
  const given = { letter: undefined, ...useLoaderData<typeof loader>(), ...useActionData<typeof action>() }
  const { open, letter, ...page } = given
  if (letter) return <LetterStep {...page} letter={letter} button="Send this letter" />
  return open ? <ClarificationAnswerForm {...page} {...open} /> : <ClarificationAskForm {...page} />
}
