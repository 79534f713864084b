import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { withdrawRequest } from '../casework/following/withdraw.server'
import { loadAct, takeAct } from '../followDoor.server'
import { ActPage } from '../pages/follow/ActPage'
import { followForm } from '../pages/follow/followForm'
import { WithdrawalFields } from '../pages/follow/WithdrawalFields'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('follow.withdrawal.heading'), form: followForm }

export const loader = ({ request }: LoaderFunctionArgs) => loadAct(request, 'withdrawal')

export const action = ({ request }: ActionFunctionArgs) =>
  takeAct(request, 'withdrawal', {
    read: () => ({ read: null }),
    send: ({ desk, session, ...form }) => withdrawRequest(desk, session, form),
  })

export default function Withdrawal() {
  return (
    <ActPage
      act="withdrawal"
      read={useLoaderData<typeof loader>()}
      given={useActionData<typeof action>()}
      Fields={WithdrawalFields}
    />
  )
}
