import { createReadStream } from 'node:fs'
import { createReadableStreamFromReadable, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { collectFile } from '../casework/collectFiles.server'
import { residentDesk } from '../door.server'
import { readToken } from '../outside/session.server'

/** A file of an answer, by the answer's version and its place among the files. Each download is on the case's timeline. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const desk = residentDesk()
  const session = await readToken('collect', request, desk.config)
  const wanted = { version: Number(params.version), place: Number(params.place) }
  const file = session === null ? null : await collectFile(desk, session, wanted)
  if (file === null) return redirect('/collect/gone')
  return new Response(createReadableStreamFromReadable(createReadStream(file.path)), {
    headers: {
      'Content-Type': file.media_type,
      // Its name holds the reference and nothing else: a file's name is seen by more people than the file is.
      'Content-Disposition': `attachment; filename="${file.name}"`,
    },
  })
}
