import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, UNSAFE_RemixContext, useLoaderData } from '@remix-run/react'
import { useContext } from 'react'
import { beOnCase } from '../casework/beside/presence.server'
import { requireStaff } from '../door.server'
import { PresenceLine } from '../pages/staff/beside/PresenceLine'
import { sayPresence } from '../pages/staff/beside/sayPresence'
import { VisitContext } from '../root'

/** Whether the case is there and open to its reader, the page within says: this knows only who else is here. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const { reference = '' } = params
  const others = sayPresence((await beOnCase(desk, reference)) ?? [])
  return { href: `/staff/cases/${reference}/presence`, others }
}

export default function OneCase() {
  const { nonce } = useContext(VisitContext)
  const script = useContext(UNSAFE_RemixContext)?.manifest.routes['routes/staff.cases.$reference.presence']
  return (
    <>
      <PresenceLine {...useLoaderData<typeof loader>()} />
      <Outlet />
      {script ? <script type="module" src={script.module} nonce={nonce} /> : null}
    </>
  )
}
