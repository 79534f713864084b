import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askLink } from '../casework/askLink.server'
import { followedCase } from '../casework/follow.server'
import { field, onceKey, readForm } from '../door.server'
import { followDesk } from '../followDoor.server'
import { NewLink } from '../pages/follow/NewLink'
import type { PageHandle } from '../root'
import { sentOut } from '../rules/case/case'

export const handle: PageHandle = { title: (t) => t('prove.link.heading') }

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, session } = await followDesk(request)
  const followed = session === null ? null : await followedCase(desk, session)
  if (followed === null || sentOut(followed.kase).length === 0) throw redirect('/follow')
  const isSent = new URL(request.url).searchParams.has('sent')
  return { controller: followed.kase.received.controller, isSent, onceKey: onceKey() }
}

export async function action({ request }: ActionFunctionArgs) {
  const { desk, session } = await followDesk(request)
  const key = field(await readForm(request), 'onceKey')
  const outcome = session === null ? null : await askLink(desk, session, { onceKey: key })
  if (outcome === null) return redirect('/follow')
  if ('refused' in outcome) {
    return outcome.refused === 'too-many-links' ? data({ isMany: true }, 422) : redirect('/follow')
  }
  return redirect('/follow/link?sent')
}

export default function Link() {
  const { isSent, onceKey } = useLoaderData<typeof loader>()
  const given = useActionData<typeof action>()
  return <NewLink isSent={isSent} isMany={given !== undefined && 'isMany' in given} onceKey={onceKey} />
}
