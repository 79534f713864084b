import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { verifyIdentity } from '../casework/verifyIdentity.server'
import { requireStaff } from '../door.server'
import { IdentityForm } from '../pages/staff/acts/IdentityForm'
import type { PageHandle } from '../root'
import { IdentityMethod } from '../rules/case/events'
import { actOn, freshForm, requireCase } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Verify identity' }

const Form = z
  .object({
    method: z.enum(IdentityMethod.options, 'Select how identity was verified'),
    reason: z.string().trim().max(2000, 'Use fewer words').default(''),
  })
  .refine((form) => form.method !== 'no-doubt' || form.reason !== '', {
    path: ['reason'],
    message: 'Say why there is no doubt',
  })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { kase } = await requireCase(request, params.reference)
  return freshForm(kase.received.reference, 'identity')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const { reference = '' } = params
  const done = await actOn(request, Form, async (form) => ({
    outcome: await verifyIdentity(desk, reference, form),
    to: `/staff/cases/${reference}?done=identity`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Identity() {
  return <IdentityForm {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
