import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { extendDeadline } from '../casework/extendDeadline.server'
import { readReady } from '../casework/settings/readReady.server'
import { letterStep, replyTo } from '../letterDoor.server'
import { ExtensionForm } from '../pages/staff/acts/ExtensionForm'
import { extensionDays } from '../pages/staff/acts/extensionDays'
import { needed } from '../pages/staff/fields'
import { LetterStep } from '../pages/staff/letters/LetterStep'
import type { PageHandle } from '../root'
import { ExtensionReason } from '../rules/case/events'
import { formFor, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Extend the time to answer' }

const Form = z.object({
  reason: z.enum(ExtensionReason.options, 'Select why more time is needed'),
  words: needed('Tell the person why you need more time'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = await requireCase(request, params.reference)
  return {
    ...formFor(read, 'extension', { act: 'extend', reason: 'complexity' }),
    ...extensionDays(read),
    ready: await readReady(read.desk, { ...read.kase.received, box: 'extension' }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const step = await letterStep(request, Form, async (form) => ({
    outcome: await extendDeadline(desk, reference, form),
    to: `/staff/cases/${reference}?done=extension`,
  }))
  return replyTo(step)
}

export default function Extension() {
  const { letter, ...page } = {
    letter: undefined,
    ...useLoaderData<typeof loader>(),
    ...useActionData<typeof action>(),
  }
  return letter ? (
    <LetterStep {...page} letter={letter} button="Extend and send this letter" />
  ) : (
    <ExtensionForm {...page} />
  )
}
