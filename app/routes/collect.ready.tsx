import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCollection } from '../casework/collectFiles.server'
import { requireRegister, residentDesk } from '../door.server'
import { readToken } from '../outside/session.server'
import { CollectReady } from '../pages/collect/CollectReady'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('collect.ready.heading') }

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = residentDesk()
  const session = await readToken('collect', request, desk.config)
  const ready = session === null ? null : await readCollection(desk, session)
  if (ready === null) throw redirect('/collect/gone')
  const { register } = await requireRegister(desk, ready.controller)
  const { name, contacts } = register.controller
  return { answers: ready.answers, until: ready.until, controllerName: name, contacts }
}

export default function Ready() {
  return <CollectReady {...useLoaderData<typeof loader>()} />
}
