import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCopies } from '../casework/readCopies.server'
import { CopiesPage } from '../pages/staff/copies/CopiesPage'
import { wrongIn } from '../pages/staff/copies/copyForm'
import type { PageHandle } from '../root'
import { requireCase } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Copies' }

/** The forms are sent to a door that hands over files and shows no page: `?wrong` says what it sent back, and why. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  const { reference } = read.kase.received
  return {
    reference,
    action: `/staff/cases/${reference}/copies/taken`,
    ...wrongIn(new URL(request.url).searchParams.get('wrong')),
    ...(await readCopies(desk, read)),
  }
}

export default function Copies() {
  return <CopiesPage {...useLoaderData<typeof loader>()} />
}
