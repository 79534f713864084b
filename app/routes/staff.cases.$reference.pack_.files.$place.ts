import { createReadStream } from 'node:fs'
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { readPackFile } from '../casework/readPack.server'
import { notFound } from '../door.server'
import { readPageNumber } from '../pages/staff/documents/pageNumber'
import { requireCase } from '../staffDoor.server'

/** A file of the pack as it would go out, for staff to read. A page of HTML is handed over and not opened here. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase } = await requireCase(request, params.reference)
  const place = readPageNumber(params.place)
  const file = place === null ? null : await readPackFile(desk, kase.pack, place + 1)
  if (file === null) throw notFound()
  const shown = file.mediaType === 'application/pdf' ? 'inline' : 'attachment'
  return new Response(createReadableStreamFromReadable(createReadStream(file.path)), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `${shown}; filename="${file.name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
