import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { makeFeed, readFeed, stopFeed } from '../casework/queue/feed.server'
import { field, forbidden, readForm, requireStaff } from '../door.server'
import { FeedPage } from '../pages/staff/queue/FeedPage'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: () => 'Due dates in your calendar' }

export async function loader({ request }: LoaderFunctionArgs) {
  const feed = await readFeed(await requireStaff(request))
  if (feed === null) throw forbidden()
  return { feed: feed ?? null, isEnded: new URL(request.url).searchParams.get('done') === 'ended' }
}

/** Makes the address, which the page of this very answer shows and no other, or ends it. */
export async function action({ request }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const form = await readForm(request)
  if (field(form, 'intent') === 'end') {
    await stopFeed(desk)
    return redirect('/staff/calendar?done=ended')
  }
  const made = await makeFeed(desk, field(form, 'scope') === 'team' ? 'team' : 'mine')
  if (made === null) throw forbidden()
  return made
}

export default function Feed() {
  return <FeedPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
