import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { UNSAFE_RemixContext, useLoaderData } from '@remix-run/react'
import { useContext } from 'react'
import { readQueue, searchAddress } from '../casework/queue/readQueue.server'
import { field, readForm, requireStaff } from '../door.server'
import { Queue } from '../pages/staff/queue/Queue'
import { queuePage } from '../pages/staff/queue/queuePage'
import { type PageHandle, VisitContext } from '../root'
import { may } from '../rules/roles'

export const handle: PageHandle = { title: () => 'Cases' }

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const queue = await readQueue(desk, new URL(request.url).searchParams)
  // A role that sees no cases has nothing here: after signing in it lands on what it is there for.
  if (queue === null) throw redirect(may(desk.staff.role, 'answer-searches') ? '/staff/searches' : '/staff/settings')
  return queuePage(queue, desk.today)
}

/** A search: its words come in a form, and stand sealed in the address of what was found. */
export async function action({ request }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  if (!may(desk.staff.role, 'see-queue')) throw new Response(null, { status: 403 })
  const query = searchAddress(desk, field(await readForm(request), 'text'))
  return redirect(query === '' ? '/staff' : `/staff?${query}`)
}

export default function StaffQueue() {
  const { nonce } = useContext(VisitContext)
  const script = useContext(UNSAFE_RemixContext)?.manifest.routes['routes/staff.views_.keys']
  return (
    <>
      <Queue {...useLoaderData<typeof loader>()} />
      {script ? <script type="module" src={script.module} nonce={nonce} /> : null}
    </>
  )
}
