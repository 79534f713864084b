import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { attach, attachmentsWanted, readAttachments } from '../casework/beside/attachments.server'
import { attachmentEndings } from '../casework/beside/attachmentType.server'
import { notFound } from '../door.server'
import { readUpload } from '../http/upload.server'
import { AttachmentsPage } from '../pages/staff/beside/AttachmentsPage'
import { sayFileProblems } from '../pages/staff/beside/sayFileProblems'
import { doneWords } from '../pages/staff/words/sayDone'
import type { PageHandle } from '../root'
import { may } from '../rules/roles'
import { freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Attached files' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId } = await requireCase(request, params.reference)
  const { reference, action, onceKey } = freshForm(kase.received.reference, 'attachments')
  return {
    ...{ reference, action, onceKey, problems: [], endings: attachmentEndings },
    attachments: await readAttachments(desk, caseId),
    mayWrite: may(desk.staff.role, 'write-notes'),
    done: doneWords(new URL(request.url).searchParams.get('done')),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  // Before the first byte of a file is read: what nobody may add is not taken in.
  const { desk, kase } = await requireMay(request, params.reference, 'write-notes')
  const { reference } = kase.received
  const form = await readUpload(request, attachmentsWanted(desk))
  const problems = sayFileProblems(form)
  // Of what was refused one by one nothing is left to attach.
  if (!form.files.some((file) => 'kept' in file)) return data({ problems, done: undefined }, 422)
  const outcome = await attach(desk, reference, { files: form.files, onceKey: form.fields.onceKey ?? '' })
  if ('refused' in outcome) {
    if (outcome.refused === 'no-such-case') throw notFound()
    return data({ problems, refusal: outcome.refused }, 422)
  }
  if (problems.length > 0) return data({ problems, done: undefined }, 422)
  return redirect(`/staff/cases/${reference}/attachments?done=attached`)
}

export default function Attachments() {
  return <AttachmentsPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
