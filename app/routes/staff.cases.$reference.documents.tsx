import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addDocument } from '../casework/documents/addDocument.server'
import { documentWanted } from '../casework/documents/documentWanted.server'
import { readDocuments } from '../casework/documents/readDocuments.server'
import { notFound } from '../door.server'
import { dropFiles, readUpload } from '../http/upload.server'
import { DocumentsPage } from '../pages/staff/documents/DocumentsPage'
import { documentsPageProps } from '../pages/staff/documents/documentsPageProps'
import { doneToDocument } from '../pages/staff/documents/doneWords'
import { uploadForm } from '../pages/staff/documents/uploadForm'
import type { PageHandle } from '../root'
import { freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Documents' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId } = await requireCase(request, params.reference)
  const form = freshForm(kase.received.reference, 'documents')
  const done = doneToDocument(new URL(request.url).searchParams.get('done'))
  return { ...form, done, documents: documentsPageProps(await readDocuments(desk, caseId, kase), form.action) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  // Before the first byte of a file is read: what nobody may add is not taken in.
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const sent = await readUpload(request, documentWanted(desk))
  const read = uploadForm(sent)
  if ('errors' in read) {
    await dropFiles(desk.blobs, sent.files)
    return data(read, 422)
  }
  const outcome = await addDocument(desk, reference, read)
  if (!('refused' in outcome)) return redirect(`/staff/cases/${reference}/documents?done=added`)
  if (outcome.refused === 'no-such-case') throw notFound()
  return data({ errors: {}, values: { source: read.source }, refusal: outcome.refused }, 422)
}

export default function Documents() {
  return <DocumentsPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
