import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { verifyIdentity } from '../casework/verifyIdentity.server'
import { IdentityForm } from '../pages/staff/acts/IdentityForm'
import { dayValues } from '../pages/staff/DayField'
import { dayField } from '../pages/staff/fields'
import type { PageHandle } from '../root'
import { IdentityMethod } from '../rules/case/events'
import { dayParts } from '../rules/journey/readDay'
import { actOn, formFor, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Verify identity' }

const Form = z
  .object({
    complete: dayField('The day all the proof had come').optional(),
    method: z.enum(IdentityMethod.options, 'Select how identity was verified'),
    reason: z.string().trim().max(2000, 'Use fewer words').default(''),
  })
  .refine((form) => form.method !== 'no-doubt' || form.reason !== '', {
    path: ['reason'],
    message: 'Say why there is no doubt',
  })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  return {
    ...formFor(read, 'identity', { act: 'verify-identity', method: 'in-person' }),
    askedOn: read.kase.identityAskedOn,
    values: dayValues('complete', dayParts(desk.today)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const done = await actOn(request, Form, async (form) => ({
    outcome: await verifyIdentity(desk, reference, { ...form, completeOn: form.complete }),
    to: `/staff/cases/${reference}?done=identity`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Identity() {
  return <IdentityForm {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
