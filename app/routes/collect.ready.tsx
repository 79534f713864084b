import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCollection } from '../casework/collectFiles.server'
import { readWho } from '../casework/collectWho.server'
import type { Desk } from '../desk.server'
import { requireRegister, residentDesk } from '../door.server'
import { readToken } from '../outside/session.server'
import { CollectReady } from '../pages/collect/CollectReady'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('collect.ready.heading') }

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = residentDesk()
  const session = await readToken('collect', request, desk.config)
  const ready = session === null ? null : await readCollection(desk, session)
  if (ready === null) throw redirect((await waitsForWho(desk, session)) ? '/collect/who' : '/collect/gone')
  const { register } = await requireRegister(desk, ready.controller)
  const { name, contacts } = register.controller
  return { controller: ready.controller, answers: ready.answers, until: ready.until, controllerName: name, contacts }
}

export default function Ready() {
  return <CollectReady {...useLoaderData<typeof loader>()} />
}

/** The code was entered, and who it is for was not yet said. */
async function waitsForWho(desk: Desk, session: string | null): Promise<boolean> {
  const asked = session === null ? null : await readWho(desk, session)
  return asked !== null && asked !== 'known'
}
