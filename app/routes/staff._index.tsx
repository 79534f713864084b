import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readQueue } from '../casework/readQueue.server'
import { requireStaff } from '../door.server'
import { Queue } from '../pages/staff/Queue'
import { queueRows } from '../pages/staff/queueRows'
import type { PageHandle } from '../root'
import { may } from '../rules/people'

export const handle: PageHandle = { title: () => 'Cases' }

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const queue = await readQueue(desk)
  // A role that sees no cases has nothing here: after signing in it lands on what it may change.
  if (queue === null) throw redirect('/staff/settings')
  return { rows: queueRows(queue.rows, desk.today), total: queue.total, mayRecord: may(desk.staff.role, 'work-cases') }
}

export default function StaffQueue() {
  return <Queue {...useLoaderData<typeof loader>()} />
}
