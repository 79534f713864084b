import type { LoaderFunctionArgs } from '@remix-run/node'
import { languageOf, residentDesk } from '../door.server'
import { sayCopy } from '../pages/request/sayCopy'
import { openSent } from '../sentDoor.server'

/** What was sent, as a text file to keep. Its name holds the reference and nothing else: names are seen by many. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const sent = await openSent(request, params.controller, context)
  return new Response(sayCopy(residentDesk().say(languageOf(context)), sent), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${sent.requests[0]?.reference ?? 'copy'}.txt"`,
      'Cache-Control': 'no-store',
    },
  })
}
