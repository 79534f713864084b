import {
  type ActionFunctionArgs,
  createReadableStreamFromReadable,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import { removeAttachment } from '../casework/beside/attachments.server'
import { openAttachment } from '../casework/beside/openAttachment.server'
import { field, notFound, readForm } from '../door.server'
import { requireCase, requireMay } from '../staffDoor.server'

/** A file that staff keep beside a case: to be saved, never shown. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId } = await requireCase(request, params.reference)
  const { reference } = kase.received
  const opened = await openAttachment(desk, { caseId, reference, attachment: params.attachment ?? '' })
  if (opened === null) throw notFound()
  return new Response(createReadableStreamFromReadable(opened.bytes), { headers: opened.headers })
}

/** Takes the file away. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, kase } = await requireMay(request, params.reference, 'write-notes')
  const { reference } = kase.received
  const onceKey = field(await readForm(request), 'onceKey')
  const outcome = await removeAttachment(desk, reference, { attachment: params.attachment ?? '', onceKey })
  if ('refused' in outcome) throw notFound()
  return redirect(`/staff/cases/${reference}/attachments?done=detached`)
}
