import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerMessage, readMessages } from '../casework/messages.server'
import { letterStep, replyTo } from '../letterDoor.server'
import { LetterStep } from '../pages/staff/letters/LetterStep'
import { MessagesPage } from '../pages/staff/messages/MessagesPage'
import { MessageForm } from '../pages/staff/messages/messageForm'
import type { PageHandle } from '../root'
import { may } from '../rules/roles'
import { freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Messages' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  return {
    ...freshForm(read.kase.received.reference, 'messages'),
    messages: await readMessages(desk, read),
    mayAnswer: may(desk.staff.role, 'work-cases'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const step = await letterStep(request, MessageForm, async (form) => ({
    outcome: await answerMessage(desk, reference, form),
    to: `/staff/cases/${reference}/messages`,
  }))
  return replyTo(step)
}

export default function Messages() {
  const { letter, ...page } = {
    letter: undefined,
    ...useLoaderData<typeof loader>(),
    ...useActionData<typeof action>(),
  }
  return letter ? <LetterStep {...page} letter={letter} button="Send the answer" /> : <MessagesPage {...page} />
}
