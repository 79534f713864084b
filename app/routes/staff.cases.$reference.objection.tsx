import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideObjection } from '../casework/decideObjection.server'
import { ObjectionDecisionForm } from '../pages/staff/acts/ObjectionDecisionForm'
import { decisionOf, MarketingForm, ObjectionForm } from '../pages/staff/objections/objectionForm'
import { objectionFormProps } from '../pages/staff/objections/objectionFormProps'
import type { PageHandle } from '../root'
import { basesOf } from '../rules/objection'
import { actOn, formFor, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Decide the objection' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk: _, ...read } = await requireCase(request, params.reference)
  return {
    ...formFor(read, 'objection', { act: 'decide-objection', result: 'upheld' }),
    ...objectionFormProps(read),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, kase, register } = await requireMay(request, params.reference, 'work-cases')
  const { reference, right } = kase.received
  const to = `/staff/cases/${reference}?done=objection`
  const done =
    right === 'direct-marketing'
      ? await actOn(request, MarketingForm, async (form) => ({
          outcome: await decideObjection(desk, reference, form),
          to,
        }))
      : await actOn(request, ObjectionForm, async ({ onceKey, ...form }) => ({
          outcome: await decideObjection(desk, reference, {
            ...decisionOf(form, basesOf(kase, register.activities)),
            onceKey,
          }),
          to,
        }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Objection() {
  return <ObjectionDecisionForm {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
