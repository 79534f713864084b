import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SentPage } from '../pages/request/SentPage'
import type { PageHandle } from '../root'
import { openSent } from '../sentDoor.server'

export const handle: PageHandle = { title: (t) => t('sent.heading') }

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
  openSent(request, params.controller, context)

export default function Sent() {
  return <SentPage {...useLoaderData<typeof loader>()} />
}
