import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { extendDeadline } from '../casework/extendDeadline.server'
import { requireStaff } from '../door.server'
import { ExtensionForm } from '../pages/staff/acts/ExtensionForm'
import { extensionDays } from '../pages/staff/acts/extensionDays'
import { needed } from '../pages/staff/fields'
import type { PageHandle } from '../root'
import { ExtensionReason } from '../rules/case/events'
import { actOn, formFor, requireCase } from '../staffDoor.server'

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
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const { reference = '' } = params
  const done = await actOn(request, Form, async (form) => ({
    outcome: await extendDeadline(desk, reference, form),
    to: `/staff/cases/${reference}?done=extension`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Extension() {
  return <ExtensionForm {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
