import { type ActionFunctionArgs, createReadableStreamFromReadable, redirect } from '@remix-run/node'
import { exportEverything } from '../casework/exportEverything.server'
import { forbidden, notFound, requireStaff } from '../door.server'

/** Nothing to see here: everything is taken out by a form, as that is noted. */
export const loader = () => {
  throw notFound()
}

/** Everything that the desk's own controller holds, as a ZIP that is written while it is read. */
export async function action({ request }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const archive = await exportEverything(desk)
  if (archive === null) throw forbidden()
  if (archive === 'prove-again') return redirect('/staff/account/proof?to=/staff/imports')
  return new Response(createReadableStreamFromReadable(archive), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${desk.staff.controller}-${desk.today}.zip"`,
      'Cache-Control': 'no-store',
    },
  })
}
