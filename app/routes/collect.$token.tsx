import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openLink, readLink } from '../casework/collect.server'
import { requireRegister, residentDesk } from '../door.server'
import { writeToken } from '../outside/session.server'
import { CollectGone } from '../pages/collect/CollectGone'
import { CollectStart } from '../pages/collect/CollectStart'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('collect.start.heading') }

/** Opening a link changes nothing: mail scanners open links too. */
export async function loader({ params }: LoaderFunctionArgs) {
  const desk = residentDesk()
  const controller = await readLink(desk, params.token ?? '')
  if (controller === null) return data({ controller: null, controllerName: null, action: '' }, 404)
  const { register } = await requireRegister(desk, controller)
  return data({ controller, controllerName: register.controller.name, action: `/collect/${params.token}` })
}

export async function action({ params }: ActionFunctionArgs) {
  const desk = residentDesk()
  const session = await openLink(desk, params.token ?? '')
  if (session === null) return redirect('/collect/gone')
  return redirect('/collect/code', { headers: { 'Set-Cookie': await writeToken('collect', session, desk.config) } })
}

export default function Collect() {
  const { controllerName, action } = useLoaderData<typeof loader>()
  return controllerName === null ? <CollectGone /> : <CollectStart action={action} controllerName={controllerName} />
}
