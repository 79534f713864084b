import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dropView, readView, renameView } from '../casework/queue/savedViews.server'
import { field, notFound, readForm, requireStaff } from '../door.server'
import { ViewPage } from '../pages/staff/queue/ViewPage'
import { viewForm } from '../pages/staff/queue/viewForm'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: () => 'Saved view' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const view = await readView(await requireStaff(request), params.view ?? '')
  if (view === null) throw notFound()
  return { id: view.id, errors: {}, values: { name: view.name, shared: view.shared_at === null ? '' : 'team' } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const id = params.view ?? ''
  if ((await readView(desk, id)) === null) throw notFound()
  const form = await readForm(request)
  if (field(form, 'intent') === 'delete') {
    await dropView(desk, id)
    return redirect('/staff/views?done=deleted')
  }
  const read = viewForm(form)
  if ('errors' in read) return data(read, 422)
  await renameView(desk, { id, name: read.name, isShared: read.isShared })
  return redirect('/staff/views?done=changed')
}

export default function SavedView() {
  return <ViewPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
