import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { narrowFor } from '../casework/law/narrowing.server'
import { NarrowingPage } from '../pages/staff/law/NarrowingPage'
import { NarrowingForm, narrowingPageProps } from '../pages/staff/law/narrowingPageProps'
import type { PageHandle } from '../root'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Ask for less' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  return {
    ...freshForm(read.kase.received.reference, 'narrowing', read.kase.seq),
    ...narrowingPageProps({ ...read, role: desk.staff.role }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const done = await actOn(request, NarrowingForm, async (form) => ({
    outcome: await narrowFor(desk, reference, form),
    to: `/staff/cases/${reference}?done=narrowing`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Narrowing() {
  return <NarrowingPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
