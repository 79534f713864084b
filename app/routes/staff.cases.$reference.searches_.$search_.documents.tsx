import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addDocument } from '../casework/documents/addDocument.server'
import { documentWanted } from '../casework/documents/documentWanted.server'
import { notFound } from '../door.server'
import { dropFiles, readUpload } from '../http/upload.server'
import { ServiceDocumentPage } from '../pages/staff/beside/ServiceDocumentPage'
import { uploadForm } from '../pages/staff/documents/uploadForm'
import type { PageHandle } from '../root'
import { may } from '../rules/roles'
import { freshForm, requireSearch } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Add a document' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { search = '' } = params
  const { reference, source, person } = await requireAnswering(request, params.reference, search)
  return { ...freshForm(reference, `searches/${search}/documents`), source, subjectName: person.name }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { search = '' } = params
  // Before the first byte of a file is read: what nobody may add is not taken in.
  const { desk, reference, source } = await requireAnswering(request, params.reference, search)
  const sent = await readUpload(request, documentWanted(desk))
  const read = uploadForm({ ...sent, fields: { ...sent.fields, source } })
  if ('errors' in read) {
    await dropFiles(desk.blobs, sent.files)
    return data({ errors: read.errors }, 422)
  }
  const outcome = await addDocument(desk, reference, { ...read, search })
  if (!('refused' in outcome)) return redirect('/staff/searches?done=document')
  if (outcome.refused === 'no-such-case') throw notFound()
  return data({ errors: {}, refusal: outcome.refused }, 422)
}

async function requireAnswering(request: Request, reference: string | undefined, search: string) {
  const read = await requireSearch(request, reference, search)
  if (!may(read.desk.staff.role, 'answer-searches')) throw new Response(null, { status: 403 })
  return read
}

export default function ServiceDocument() {
  return <ServiceDocumentPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
