import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownViews, saveView } from '../casework/queue/savedViews.server'
import { field, forbidden, onceKey, readForm, requireStaff } from '../door.server'
import { ViewsPage } from '../pages/staff/queue/ViewsPage'
import { viewFaults, viewForm, viewSaying } from '../pages/staff/queue/viewForm'
import type { PageHandle } from '../root'
import { readAsk, writeAsk } from '../rules/queue'
import { requireRole } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Saved views' }

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const params = new URL(request.url).searchParams
  const views = await ownViews(desk)
  if (views === null) throw forbidden()
  const ask = { ...readAsk(params), text: '', after: null, before: null }
  const saving = params.has('done') ? null : { query: writeAsk(ask), says: viewSaying(ask) }
  return { views, saving, done: params.get('done') ?? '', onceKey: onceKey(), errors: {}, values: {} }
}

export async function action({ request }: ActionFunctionArgs) {
  const desk = await requireRole(request, 'see-queue')
  const form = await readForm(request)
  const read = viewForm(form)
  if ('errors' in read) return data(read, 422)
  const query = field(form, 'query')
  const saved = await saveView(desk, { ...read, query, onceKey: field(form, 'onceKey') })
  if ('done' in saved) return redirect('/staff/views?done=saved')
  if (saved.refused === 'not-allowed') throw forbidden()
  return data({ errors: { name: viewFaults['too-many'] }, values: read.values }, 422)
}

export default function SavedViews() {
  return <ViewsPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
