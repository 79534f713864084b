import type { LoaderFunctionArgs } from '@remix-run/node'
import { readBurned } from '../casework/documents/readBurned.server'
import { notFound } from '../door.server'
import { requireCase } from '../staffDoor.server'

/** A document as it would go out, for staff to read: only where it is burned as it now stands, and proved. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase } = await requireCase(request, params.reference)
  const bytes = await readBurned(desk, kase, params.document ?? '')
  if (bytes === null) throw notFound()
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${kase.received.reference}-document.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}
