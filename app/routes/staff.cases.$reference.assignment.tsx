import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { assignable, assignCase } from '../casework/beside/assign.server'
import { AssignmentForm } from '../pages/staff/beside/AssignmentForm'
import { AssignmentSent } from '../pages/staff/beside/besideForms'
import type { PageHandle } from '../root'
import { actOn, freshForm, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Whose case is this?' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, staff } = await requireMay(request, params.reference, 'assign-cases')
  const all = await assignable(desk, kase)
  const { assignedTo } = kase.desk
  return {
    ...freshForm(kase.received.reference, 'assignment'),
    now: assignedTo === null ? null : assignedTo === desk.staff.id ? 'you' : (staff.get(assignedTo) ?? 'somebody'),
    mayTakeIt: all.some(({ id }) => id === desk.staff.id),
    colleagues: all
      .filter(({ id }) => id !== desk.staff.id)
      .map(({ id, name, role }) => ({ value: id, label: `${name} (${role})` })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'assign-cases')
  const { reference = '' } = params
  const done = await actOn(request, AssignmentSent, async ({ to, who, onceKey }) => ({
    outcome: await assignCase(desk, reference, {
      to: to === 'me' ? desk.staff.id : to === 'nobody' ? null : who,
      onceKey,
    }),
    to: `/staff/cases/${reference}?done=assignment`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Assignment() {
  return <AssignmentForm {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
