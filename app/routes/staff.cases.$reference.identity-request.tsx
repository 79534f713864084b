import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { askIdentity } from '../casework/askIdentity.server'
import { letterStep, replyTo } from '../letterDoor.server'
import { IdentityAskForm } from '../pages/staff/acts/IdentityAskForm'
import { needed } from '../pages/staff/fields'
import { LetterStep } from '../pages/staff/letters/LetterStep'
import type { PageHandle } from '../root'
import { formFor, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Ask for proof of identity' }

const Form = z.object({ words: needed('Say what you ask for') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = await requireCase(request, params.reference)
  return formFor(read, 'identity-request', { act: 'ask-identity' })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const step = await letterStep(request, Form, async (form) => ({
    outcome: await askIdentity(desk, reference, form),
    to: `/staff/cases/${reference}?done=identity-request`,
  }))
  return replyTo(step)
}

export default function IdentityRequest() {
  const { letter, ...page } = {
    letter: undefined,
    ...useLoaderData<typeof loader>(),
    ...useActionData<typeof action>(),
  }
  return letter ? <LetterStep {...page} letter={letter} button="Send this letter" /> : <IdentityAskForm {...page} />
}
