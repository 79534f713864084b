import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { moveHouse } from '../casework/following/move.server'
import { loadAct, takeAct } from '../followDoor.server'
import { ActPage } from '../pages/follow/ActPage'
import { followForm } from '../pages/follow/followForm'
import { MoveFields } from '../pages/follow/MoveFields'
import type { PageHandle } from '../root'
import { readMoved } from '../rules/readFollowed'

export const handle: PageHandle = { title: (t) => t('follow.move.heading'), form: followForm }

export const loader = ({ request }: LoaderFunctionArgs) => loadAct(request, 'move')

export const action = ({ request }: ActionFunctionArgs) =>
  takeAct(request, 'move', {
    read: readMoved,
    send: ({ desk, session, ...form }, moved) => moveHouse(desk, session, { ...form, ...moved }),
  })

export default function Move() {
  return (
    <ActPage
      act="move"
      read={useLoaderData<typeof loader>()}
      given={useActionData<typeof action>()}
      Fields={MoveFields}
    />
  )
}
