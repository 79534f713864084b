import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { closeCase } from '../casework/closeCase.server'
import { requireStaff } from '../door.server'
import { ClosureForm } from '../pages/staff/acts/ClosureForm'
import type { PageHandle } from '../root'
import { Outcome } from '../rules/case/events'
import { actOn, formFor, requireCase } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Close the case' }

const Form = z.object({
  outcome: z.enum(Outcome.options, 'Select how it ended'),
  reason: z.string().trim().max(2000, 'Use fewer words').default(''),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = await requireCase(request, params.reference)
  return formFor(read, 'closure', { act: 'close', outcome: 'withdrawn' })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const { reference = '' } = params
  const done = await actOn(request, Form, async (form) => ({
    outcome: await closeCase(desk, reference, { ...form, note: form.reason }),
    to: `/staff/cases/${reference}?done=closure`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Closure() {
  return <ClosureForm {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
