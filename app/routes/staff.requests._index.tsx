import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { field, readForm } from '../door.server'
import { RightForm } from '../pages/staff/requests/RightForm'
import type { PageHandle } from '../root'
import { requireWorker } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Record a request' }

const Right = z.enum(['access', 'objection'])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireWorker(request)
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  await requireWorker(request)
  const right = Right.safeParse(field(await readForm(request), 'right'))
  if (!right.success) return data({ errors: { right: 'Select what they ask for' }, values: {} }, 422)
  return redirect(`/staff/requests/${right.data}`)
}

export default function Requests() {
  const given = useActionData<typeof action>()
  return <RightForm action="/staff/requests?index" errors={given?.errors ?? {}} values={given?.values ?? {}} />
}
