import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sendMessage } from '../casework/following/sendMessage.server'
import { loadAct, takeAct } from '../followDoor.server'
import { ActPage } from '../pages/follow/ActPage'
import { followForm } from '../pages/follow/followForm'
import { WordFields } from '../pages/follow/WordFields'
import type { PageHandle } from '../root'
import { readWords } from '../rules/readFollowed'

export const handle: PageHandle = { title: (t) => t('follow.redaction.heading'), form: followForm }

export const loader = ({ request }: LoaderFunctionArgs) => loadAct(request, 'redaction')

export const action = ({ request }: ActionFunctionArgs) =>
  takeAct(request, 'redaction', {
    read: (form) => readWords('redaction', form),
    send: ({ desk, session, ...form }, words) => sendMessage(desk, session, { ...form, about: 'redaction', words }),
  })

export default function Redaction() {
  return (
    <ActPage
      act="redaction"
      read={useLoaderData<typeof loader>()}
      given={useActionData<typeof action>()}
      Fields={WordFields}
    />
  )
}
