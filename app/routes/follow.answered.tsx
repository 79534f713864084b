import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readAnswered } from '../casework/readFollow.server'
import { requireRegister, residentDesk } from '../door.server'
import { readToken } from '../outside/session.server'
import { AnsweredPage } from '../pages/follow/AnsweredPage'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('follow.answered.heading') }

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = residentDesk()
  const session = await readToken('follow', request, desk.config)
  const answered = session === null ? null : await readAnswered(desk, session)
  if (answered === null) throw redirect('/follow')
  const { register } = await requireRegister(desk, answered.controller)
  return { ...answered, controllerName: register.controller.name }
}

export default function Answered() {
  return <AnsweredPage {...useLoaderData<typeof loader>()} />
}
