import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { narrowRequest } from '../casework/following/narrow.server'
import { loadAct, takeAct } from '../followDoor.server'
import { ActPage } from '../pages/follow/ActPage'
import { followForm } from '../pages/follow/followForm'
import { NarrowingFields } from '../pages/follow/NarrowingFields'
import type { PageHandle } from '../root'
import { readKept } from '../rules/readFollowed'

export const handle: PageHandle = { title: (t) => t('follow.narrowing.heading'), form: followForm }

export const loader = ({ request }: LoaderFunctionArgs) => loadAct(request, 'narrowing')

export const action = ({ request }: ActionFunctionArgs) =>
  takeAct(request, 'narrowing', {
    read: readKept,
    send: ({ desk, session, ...form }, activities) => narrowRequest(desk, session, { ...form, activities }),
    mend: { 'not-narrower': { activities: 'follow.narrowing.errors.all' } },
  })

export default function Narrowing() {
  return (
    <ActPage
      act="narrowing"
      read={useLoaderData<typeof loader>()}
      given={useActionData<typeof action>()}
      Fields={NarrowingFields}
    />
  )
}
