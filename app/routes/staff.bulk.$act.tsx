import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { foreseenPage, namedAct } from '../bulkDoor.server'
import { doBulk } from '../casework/queue/doBulk.server'
import { field, forbidden, readForm, requireStaff } from '../door.server'
import { BulkPage } from '../pages/staff/queue/BulkPage'
import type { PageHandle } from '../root'
import { readChoice, readSeen } from '../rules/queueChoice'
import { requireRole } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Several cases' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const page = await foreseenPage(desk, namedAct(params.act), readChoice(new URL(request.url).searchParams))
  return { ...page, error: '' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await requireRole(request, 'see-queue')
  const act = namedAct(params.act)
  const form = await readForm(request)
  const to = field(form, 'to')
  if (act === 'assign' && to === '') return data({ error: 'Choose who the cases go to, or nobody' }, 422)
  const done = await doBulk(desk, {
    wish: act === 'chase' ? { act: 'chase' } : { act: 'assign', to: to === 'nobody' ? null : to },
    cases: readSeen(field(form, 'cases')),
    onceKey: field(form, 'onceKey'),
  })
  if ('bulk' in done) return redirect(`/staff/bulk/done/${done.bulk}`)
  if (done.refused === 'not-allowed') throw forbidden()
  return data({ error: 'That person can no longer be given cases. Choose somebody else' }, 422)
}

export default function Bulk() {
  return <BulkPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
