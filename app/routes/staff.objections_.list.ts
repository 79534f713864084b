import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportStanding } from '../casework/objections/readStanding.server'
import { requireStaff } from '../door.server'

/** The objections that stand, as a spreadsheet opens them. Throws 403 for a role that takes no lists out. */
export async function loader({ request }: LoaderFunctionArgs) {
  const csv = await exportStanding(await requireStaff(request))
  if (csv === null) throw new Response(null, { status: 403 })
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="objections-that-stand.csv"',
      'Cache-Control': 'no-store',
    },
  })
}
