import {
  type ActionFunctionArgs,
  createReadableStreamFromReadable,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import { openPaper } from '../casework/papers/openPaper.server'
import { notFound } from '../door.server'
import { requireCase, requireMay } from '../staffDoor.server'

/** Nothing is opened by a GET: to look is noted on the case. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { kase } = await requireCase(request, params.reference)
  return redirect(`/staff/cases/${kase.received.reference}/papers`)
}

/**
 * Hands over the copy of a paper to one of the few who may see it, to be saved and not shown. As with every page, no cache
 * keeps it and no browser guesses what it is (see `http/headers`).
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, kase } = await requireMay(request, params.reference, 'see-papers')
  const opened = await openPaper(desk, kase.received.reference, params.paper ?? '')
  if ('refused' in opened) {
    if (opened.refused === 'not-allowed') throw new Response(null, { status: 403 })
    throw notFound()
  }
  const { name, mediaType, size, bytes } = opened.paper
  return new Response(createReadableStreamFromReadable(bytes), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })
}
