import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addDocument } from '../casework/documents/addDocument.server'
import { readDocuments } from '../casework/documents/readDocuments.server'
import { notFound } from '../door.server'
import { readUpload } from '../http/upload.server'
import { documentLimit } from '../http/uploadLimits'
import { DocumentsPage } from '../pages/staff/documents/DocumentsPage'
import { documentsPageProps } from '../pages/staff/documents/documentsPageProps'
import { doneToDocument } from '../pages/staff/documents/doneWords'
import { uploadForm } from '../pages/staff/documents/uploadForm'
import type { PageHandle } from '../root'
import { freshForm, requireCase, requireWorker } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Documents' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId } = await requireCase(request, params.reference)
  const form = freshForm(kase.received.reference, 'documents')
  const done = doneToDocument(new URL(request.url).searchParams.get('done'))
  return { ...form, done, documents: documentsPageProps(await readDocuments(desk, caseId, kase), form.action) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  // Before the first byte of a file is read: what nobody may add is not taken in.
  await requireCase(request, params.reference)
  const desk = await requireWorker(request)
  const { reference = '' } = params
  const read = uploadForm(await readUpload(request, documentLimit))
  if ('errors' in read) return data(read, 422)
  const outcome = await addDocument(desk, reference, read)
  if (!('refused' in outcome)) return redirect(`/staff/cases/${reference}/documents?done=added`)
  if (outcome.refused === 'no-such-case') throw notFound()
  return data({ errors: {}, values: { source: read.source }, refusal: outcome.refused }, 422)
}

export default function Documents() {
  return <DocumentsPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
