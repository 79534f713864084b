import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { newToken } from '../outside/secrets.server'
import { writeToken } from '../outside/session.server'
import { RecordStart } from '../pages/staff/requests/RecordStart'
import { openRecord, recordBase } from '../recordDoor.server'
import type { PageHandle } from '../root'
import { firstUnanswered } from '../rules/journey/path'
import { requireWorker } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Record a request' }

export async function loader({ request }: LoaderFunctionArgs) {
  const { answers } = await openRecord(request)
  const isBegun = Object.keys(answers).length > 0
  return { begun: isBegun ? `${recordBase}/${firstUnanswered(answers, 'staff') ?? 'check'}` : null }
}

export async function action({ request }: ActionFunctionArgs) {
  const { config } = await requireWorker(request)
  return redirect(`${recordBase}/channel`, {
    headers: { 'Set-Cookie': await writeToken('record', newToken(), config) },
  })
}

export default function Requests() {
  return <RecordStart {...useLoaderData<typeof loader>()} action={`${recordBase}?index`} />
}
