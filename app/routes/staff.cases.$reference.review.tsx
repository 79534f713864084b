import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { askPack } from '../casework/askPack.server'
import { endReview, openReview } from '../casework/openReview.server'
import { readReview } from '../casework/readReview.server'
import type { StaffDesk } from '../desk.server'
import { ReviewPage } from '../pages/staff/review/ReviewPage'
import { ReviewForm } from '../pages/staff/review/reviewForm'
import { reviewPageProps } from '../pages/staff/review/reviewPageProps'
import type { PageHandle } from '../root'
import { may } from '../rules/roles'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Look at the answer again' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  const mayWork = may(desk.staff.role, 'work-cases')
  const page = reviewPageProps({ ...read, mayWork }, await readReview(desk, read))
  return { ...freshForm(read.kase.received.reference, 'review', read.kase.seq), ...page }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const done = await actOn(request, ReviewForm, (form) => review(desk, params.reference ?? '', form))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

type Sent = z.infer<typeof ReviewForm> & { readonly onceKey: string }

async function review(desk: StaffDesk, reference: string, form: Sent) {
  const base = `/staff/cases/${reference}`
  switch (form.intent) {
    case 'open':
      return { outcome: await openReview(desk, reference, form), to: `${base}/review` }
    case 'ask':
      return { outcome: await askPack(desk, reference, form), to: `${base}/pack` }
    case 'answer':
      return { outcome: await askPack(desk, reference, { onceKey: form.onceKey }), to: `${base}/pack` }
    case 'end':
      return { outcome: await endReview(desk, reference, form), to: `${base}?done=closure` }
  }
}

export default function Review() {
  return <ReviewPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
