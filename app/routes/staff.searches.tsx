import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readWaitingSearches } from '../casework/beside/serviceSearches.server'
import { requireStaff } from '../door.server'
import { WaitingSearchesPage } from '../pages/staff/beside/WaitingSearchesPage'
import { doneWords } from '../pages/staff/words/sayDone'
import type { PageHandle } from '../root'
import { may } from '../rules/roles'

export const handle: PageHandle = { title: () => 'Searches' }

/** What waits for the services that are one's own; for whoever works on cases, for all. */
export async function loader({ request }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const searches = await readWaitingSearches(desk)
  if (searches === null) throw new Response(null, { status: 403 })
  const done = doneWords(new URL(request.url).searchParams.get('done'))
  return { searches, done, isOwn: !may(desk.staff.role, 'read-cases') }
}

export default function WaitingSearches() {
  return <WaitingSearchesPage {...useLoaderData<typeof loader>()} />
}
