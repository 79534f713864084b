import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readQueue } from '../casework/readQueue.server'
import { requireStaff } from '../door.server'
import { Queue } from '../pages/staff/Queue'
import { queueRows } from '../pages/staff/queueRows'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: () => 'Cases' }

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const queue = await readQueue(desk)
  if (queue === null) throw new Response(null, { status: 403 })
  return { rows: queueRows(queue.rows, desk.today), total: queue.total }
}

export default function StaffQueue() {
  return <Queue {...useLoaderData<typeof loader>()} />
}
