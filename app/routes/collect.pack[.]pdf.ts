import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { collectPack } from '../casework/collect.server'
import { residentDesk } from '../door.server'
import { readToken } from '../outside/session.server'

/** The answer itself. Each download is on the case's timeline. */
export async function loader({ request }: LoaderFunctionArgs) {
  const desk = residentDesk()
  const session = await readToken('collect', request, desk.config)
  const collected = session === null ? null : await collectPack(desk, session)
  if (collected === null) return redirect('/collect/gone')
  return new Response(new Uint8Array(collected.bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      // The reference and nothing else: a file's name is seen by more people than the file is.
      'Content-Disposition': `attachment; filename="${collected.reference}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}
