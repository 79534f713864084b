import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { actOnImport } from '../casework/imports/actOnImport.server'
import { readImport } from '../casework/imports/readImport.server'
import { forbidden, notFound, readForm, requireStaff } from '../door.server'
import { ImportPage } from '../pages/staff/imports/ImportPage'
import { importPageProps } from '../pages/staff/imports/importPageProps'
import { readMappingForm } from '../pages/staff/imports/mappingForm'
import type { PageHandle } from '../root'
import { requireRole } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'A spreadsheet' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = await readImport(await requireStaff(request), params.import ?? '')
  if (read === null) throw forbidden()
  if (read === undefined) throw notFound()
  return importPageProps(read, new URL(request.url).searchParams.get('done'))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await requireRole(request, 'import-cases')
  const id = params.import ?? ''
  const form = await readForm(request)
  const read = readMappingForm(form)
  if ('errors' in read) return data({ errors: read.errors, mapping: read.mapping }, 422)
  const came = await actOnImport(desk, id, read)
  if ('to' in came) return redirect(came.to)
  if (came.refused === 'not-allowed') throw forbidden()
  if (came.refused === 'no-such-import') throw notFound()
  return data({ errors: {}, workedOn: came.workedOn ?? [] }, 422)
}

export default function Import() {
  return <ImportPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
