import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { decideObjection } from '../casework/decideObjection.server'
import { requireStaff } from '../door.server'
import { ObjectionDecisionForm } from '../pages/staff/acts/ObjectionDecisionForm'
import { needed } from '../pages/staff/fields'
import type { PageHandle } from '../root'
import { ObjectionResult } from '../rules/case/events'
import { targetName } from '../rules/objection'
import { actOn, freshForm, requireCase } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Decide the objection' }

const Form = z.object({
  result: z.enum(ObjectionResult.options, 'Select the decision'),
  grounds: needed('Say why'),
  effect: needed('Say what happens now'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { kase, words, register } = await requireCase(request, params.reference)
  const { target, reference } = kase.received
  return {
    ...freshForm(reference, 'objection'),
    target: target === undefined ? '' : targetName(register.activities, target),
    situation: words,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const { reference = '' } = params
  const done = await actOn(request, Form, async (form) => ({
    outcome: await decideObjection(desk, reference, form),
    to: `/staff/cases/${reference}?done=objection`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Objection() {
  return <ObjectionDecisionForm {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
