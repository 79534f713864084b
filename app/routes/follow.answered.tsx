import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readAnswered } from '../casework/readFollow.server'
import { languageOf, requireRegister } from '../door.server'
import { followDesk } from '../followDoor.server'
import { AnsweredPage } from '../pages/follow/AnsweredPage'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('follow.answered.heading') }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { desk, session } = await followDesk(request)
  const answered = session === null ? null : await readAnswered(desk, session, languageOf(context))
  if (answered === null) throw redirect('/follow')
  const { register } = await requireRegister(desk, answered.controller)
  return { ...answered, controllerName: register.controller.name }
}

export default function Answered() {
  return <AnsweredPage {...useLoaderData<typeof loader>()} />
}
