import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { extendDeadline } from '../casework/extendDeadline.server'
import { requireStaff } from '../door.server'
import { ExtensionForm } from '../pages/staff/acts/ExtensionForm'
import type { PageHandle } from '../root'
import { ExtensionReason } from '../rules/case/events'
import { clockFactsOf } from '../rules/case/reading'
import { readClock } from '../rules/clock/clock'
import { dueOnOf } from '../rules/clock/label'
import { actOn, freshForm, needed, requireCase } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Extend the time to answer' }

const Form = z.object({
  reason: z.enum(ExtensionReason.options, 'Select why more time is needed'),
  words: needed('Tell the person why you need more time'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, clock } = await requireCase(request, params.reference)
  const extended = readClock({ ...clockFactsOf(kase), extendedOn: desk.today }, desk.holidays)
  return {
    ...freshForm(kase.received.reference, 'extension'),
    wouldBeDueOn: dueOnOf(extended) ?? undefined,
    noticeLimitOn: clock.state === 'running' ? clock.noticeLimitOn : null,
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
