import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readDone } from '../casework/following/readDone.server'
import { notFound, requireRegister } from '../door.server'
import { followDesk } from '../followDoor.server'
import { DonePage } from '../pages/follow/DonePage'
import type { PageHandle } from '../root'
import { followActs } from '../rules/followActs'

export const handle: PageHandle = { title: (t, done) => t(headingOf(done)) }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = followActs.find((each) => each === params.act)
  if (act === undefined) throw notFound()
  const { desk, session } = await followDesk(request)
  const done = session === null ? null : await readDone(desk, session, act)
  if (done === null) throw redirect('/follow')
  const { register } = await requireRegister(desk, done.controller)
  return { ...done, regulator: register.controller.regulator }
}

export default function Sent() {
  return <DonePage {...useLoaderData<typeof loader>()} />
}

const headingOf = (done: unknown) =>
  typeof done === 'object' && done !== null && 'act' in done ? `follow.sent.${done.act}` : 'follow.heading'
