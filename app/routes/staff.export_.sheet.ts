import { type ActionFunctionArgs, createReadableStreamFromReadable } from '@remix-run/node'
import { exportCases } from '../casework/queue/exportCases.server'
import { field, forbidden, notFound, readForm, requireStaff } from '../door.server'
import { sheetHead, sheetLine } from '../pages/staff/queue/sheetLines'
import { readChoice } from '../rules/queueChoice'

const mediaTypes = { csv: 'text/csv; charset=utf-8', ods: 'application/vnd.oasis.opendocument.spreadsheet' } as const

/** Nothing to see here: a list is taken out by a form, as that is noted. */
export const loader = () => {
  throw notFound()
}

/** The list itself, written as it is read. */
export async function action({ request }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const form = await readForm(request)
  const format = field(form, 'format') === 'ods' ? 'ods' : 'csv'
  const choice = readChoice(new URLSearchParams(field(form, 'choice')))
  const sheet = await exportCases(desk, { choice, format, head: sheetHead, line: sheetLine(desk.today) })
  if (sheet === null) throw forbidden()
  return new Response(createReadableStreamFromReadable(sheet), {
    headers: {
      'Content-Type': mediaTypes[format],
      'Content-Disposition': `attachment; filename="cases-${desk.today}.${format}"`,
      'Cache-Control': 'no-store',
    },
  })
}
