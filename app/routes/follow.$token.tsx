import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openFollowLink, readFollowLink } from '../casework/follow.server'
import { requireRegister, residentDesk } from '../door.server'
import { writeToken } from '../outside/session.server'
import { FollowGone } from '../pages/follow/FollowGone'
import { FollowStart } from '../pages/follow/FollowStart'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('follow.start.heading') }

/** Opening a link changes nothing: mail scanners open links too. */
export async function loader({ params }: LoaderFunctionArgs) {
  const desk = residentDesk()
  const controller = await readFollowLink(desk, params.token ?? '')
  if (controller === null) return data({ controller: null, controllerName: null, action: '' }, 404)
  const { register } = await requireRegister(desk, controller)
  return data({ controller, controllerName: register.controller.name, action: `/follow/${params.token}` })
}

export async function action({ params }: ActionFunctionArgs) {
  const desk = residentDesk()
  const session = await openFollowLink(desk, params.token ?? '')
  if (session === null) return redirect('/follow/gone')
  return redirect('/follow', { headers: { 'Set-Cookie': await writeToken('follow', session, desk.config) } })
}

export default function Follow() {
  const { controllerName, action } = useLoaderData<typeof loader>()
  return controllerName === null ? <FollowGone /> : <FollowStart action={action} controllerName={controllerName} />
}
