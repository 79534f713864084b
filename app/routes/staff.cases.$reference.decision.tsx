import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { decide } from '../casework/decide.server'
import { notFound } from '../door.server'
import { DecisionForm } from '../pages/staff/acts/DecisionForm'
import { decidedRight } from '../pages/staff/acts/decisionWords'
import { needed } from '../pages/staff/fields'
import type { PageHandle } from '../root'
import { DecisionResult } from '../rules/case/residents'
import { actOn, formFor, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Decide the request' }

const Form = z.object({
  result: z.enum(DecisionResult.options, 'Select the decision'),
  grounds: needed('Say why'),
  effect: needed('Say what happens now'),
  told: z.string().trim().max(10_000, 'Use fewer words').default(''),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = await requireCase(request, params.reference)
  const right = decidedRight(read.kase.received.right)
  if (right === null) throw notFound()
  return { ...formFor(read, 'decision', { act: 'decide', result: 'done' }), right, asked: read.words }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const done = await actOn(request, Form, async (form) => ({
    outcome: await decide(desk, reference, form),
    to: `/staff/cases/${reference}?done=decision`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Decision() {
  return <DecisionForm {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
