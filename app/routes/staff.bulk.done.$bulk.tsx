import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readBulk } from '../casework/queue/readBulk.server'
import { undoBulk } from '../casework/queue/undoBulk.server'
import { forbidden, notFound, requireStaff } from '../door.server'
import { BulkDonePage } from '../pages/staff/queue/BulkDonePage'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: () => 'What was done' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const bulk = await readBulk(desk, params.bulk ?? '')
  if (bulk === null) throw notFound()
  return bulk
}

/** Takes it back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const undone = await undoBulk(desk, params.bulk ?? '')
  if ('done' in undone) return redirect(`/staff/bulk/done/${params.bulk}`)
  throw undone.refused === 'not-allowed' ? forbidden() : notFound()
}

export default function BulkDone() {
  return <BulkDonePage {...useLoaderData<typeof loader>()} />
}
