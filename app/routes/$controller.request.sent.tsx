import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readDraft } from '../casework/drafts.server'
import { readSent } from '../casework/readSent.server'
import { notFound, requireRegister, residentDesk } from '../door.server'
import { readToken } from '../outside/session.server'
import { SentPage } from '../pages/request/SentPage'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('sent.heading') }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const desk = residentDesk()
  const { register } = await requireRegister(desk, params.controller)
  const { id, name, contacts } = register.controller
  const { reference } = await readDraft(desk, id, await readToken('draft', request, desk.config))
  if (reference === null) throw redirect(`/${id}`)
  const sent = await readSent(desk, id, reference)
  if (sent === null) throw notFound()
  return { ...sent, reference, controllerName: name, contacts }
}

export default function Sent() {
  return <SentPage {...useLoaderData<typeof loader>()} />
}
