import type { LoaderFunctionArgs } from '@remix-run/node'
import { packBytes } from '../casework/packBytes.server'
import { notFound } from '../door.server'
import { requireCase } from '../staffDoor.server'

/** The pack as it would go out, for staff to read. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, caseId, kase } = await requireCase(request, params.reference)
  const pack = await packBytes(desk, caseId)
  if (pack === null) throw notFound()
  return new Response(new Uint8Array(pack.bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${kase.received.reference}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}
