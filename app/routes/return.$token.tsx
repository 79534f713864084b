import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openReturnLink, readReturnLink } from '../casework/saving/comeBack.server'
import { field, languageOf, onceKey, readForm, requireRegister, residentDesk } from '../door.server'
import { writeToken } from '../outside/session.server'
import { ReturnGone } from '../pages/saving/ReturnGone'
import { ReturnStart } from '../pages/saving/ReturnStart'
import type { PageHandle } from '../root'

export const handle: PageHandle = {
  title: (t, page) => t(page === null ? 'return.gone.heading' : 'return.start.heading'),
}

/** Opening a link changes nothing: mail scanners open links too. */
export async function loader({ params }: LoaderFunctionArgs) {
  const desk = residentDesk()
  const controller = await readReturnLink(desk, params.token ?? '')
  if (controller === null) return data(null, 404)
  const { name } = (await requireRegister(desk, controller)).register.controller
  return data({ controller, controllerName: name, action: `/return/${params.token}`, onceKey: onceKey() })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const desk = residentDesk()
  const form = await readForm(request)
  const followed = { token: params.token ?? '', onceKey: field(form, 'onceKey'), language: languageOf(context) }
  const session = await openReturnLink(desk, followed)
  if (session === null) return redirect('/return/gone')
  return redirect('/return/code', { headers: { 'Set-Cookie': await writeToken('return', session, desk.config) } })
}

export default function Return() {
  const start = useLoaderData<typeof loader>()
  return start === null ? <ReturnGone /> : <ReturnStart {...start} />
}
