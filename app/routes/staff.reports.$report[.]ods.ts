import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { requireReportFile } from '../reportDoor.server'

/** A report, or the one table of it that is named, as a file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { file, headers } = await requireReportFile(request, params.report, 'ods')
  return new Response(createReadableStreamFromReadable(file), { headers })
}
