import type { ActionFunctionArgs } from '@remix-run/node'
import { exportStanding } from '../casework/objections/readStanding.server'
import { forbidden, notFound, requireStaff } from '../door.server'

/** Nothing to see here: a list is taken out by a form, as that is noted. */
export const loader = () => {
  throw notFound()
}

/** The objections that stand, as a spreadsheet opens them. Throws 403 for a role that takes no lists out. */
export async function action({ request }: ActionFunctionArgs) {
  const csv = await exportStanding(await requireStaff(request))
  if (csv === null) throw forbidden()
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="objections-that-stand.csv"',
      'Cache-Control': 'no-store',
    },
  })
}
