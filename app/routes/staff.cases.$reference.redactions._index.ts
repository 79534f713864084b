import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readRedaction } from '../casework/readRedaction.server'
import { requireCase } from '../staffDoor.server'

/** Redaction begins at the first record. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId } = await requireCase(request, params.reference)
  const [first] = (await readRedaction(desk, caseId, kase)).records
  const base = `/staff/cases/${kase.received.reference}`
  return redirect(first === undefined ? base : `${base}/redactions/${first.id}`)
}
