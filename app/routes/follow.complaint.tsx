import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { complain } from '../casework/following/complain.server'
import { loadAct, takeAct } from '../followDoor.server'
import { ActPage } from '../pages/follow/ActPage'
import { ComplaintFields } from '../pages/follow/ComplaintFields'
import { followForm } from '../pages/follow/followForm'
import type { PageHandle } from '../root'
import { readWords } from '../rules/readFollowed'

export const handle: PageHandle = { title: (t) => t('follow.complaint.heading'), form: followForm }

export const loader = ({ request }: LoaderFunctionArgs) => loadAct(request, 'complaint')

export const action = ({ request }: ActionFunctionArgs) =>
  takeAct(request, 'complaint', {
    read: (form) => readWords('complaint', form),
    send: ({ desk, session, ...form }, words) => complain(desk, session, { ...form, words }),
  })

export default function Complaint() {
  return (
    <ActPage
      act="complaint"
      read={useLoaderData<typeof loader>()}
      given={useActionData<typeof action>()}
      Fields={ComplaintFields}
    />
  )
}
