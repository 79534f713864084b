import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { askPack } from '../casework/askPack.server'
import { readLeaks, readPack } from '../casework/readPack.server'
import { onceKey } from '../door.server'
import { PackPage } from '../pages/staff/pack/PackPage'
import { packPageProps } from '../pages/staff/pack/packPageProps'
import type { PageHandle } from '../root'
import { may } from '../rules/roles'
import { actOn, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'The pack' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId } = await requireCase(request, params.reference)
  const [read, leaks] = await Promise.all([readPack(desk, caseId), readLeaks(desk, caseId)])
  const page = packPageProps(read, { kase, leaks, mayWork: may(desk.staff.role, 'work-cases') })
  return { ...page, onceKey: onceKey() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, kase } = await requireMay(request, params.reference, 'work-cases')
  const { reference } = kase.received
  // What a review shows goes out with a reason, which its own page asks for.
  if (kase.review) return redirect(`/staff/cases/${reference}/review`)
  const done = await actOn(request, z.object({}), async (form) => ({
    outcome: await askPack(desk, reference, form),
    to: `/staff/cases/${reference}/pack`,
  }))
  return 'to' in done ? redirect(done.to) : data({ refusal: done.refused.refusal }, 422)
}

export default function Pack() {
  return <PackPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
