import {
  type ActionFunctionArgs,
  createReadableStreamFromReadable,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import { takeCopy } from '../casework/takeCopy.server'
import { notFound, readForm } from '../door.server'
import { CopyForm } from '../pages/staff/copies/copyForm'
import { sayPackChannel } from '../pages/staff/pack/packChannel'
import { sayEvent } from '../pages/staff/words/sayEvent'
import { requireCase, requireMay } from '../staffDoor.server'

const say = { event: sayEvent, channel: sayPackChannel }

/** Nothing is taken by looking. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { kase } = await requireCase(request, params.reference)
  return redirect(`/staff/cases/${kase.received.reference}/copies`)
}

/** Hands over a copy that is made now, and noted before a byte of it leaves. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, kase } = await requireMay(request, params.reference, 'take-internal-copy')
  const { reference } = kase.received
  const back = (wrong: string) => redirect(`/staff/cases/${reference}/copies?wrong=${wrong}`)
  const sent = await readForm(request)
  const kind = sent.kind?.[0]
  const form = CopyForm.safeParse({ kind, reason: sent.reason?.[0], madeFor: sent.madeFor?.[0] })
  if (!form.success) return back(kind === 'court' ? 'madeFor' : 'reason')
  const reason = form.data.kind === 'court' ? form.data.madeFor : form.data.reason
  const taken = await takeCopy(desk, reference, { kind: form.data.kind, reason, say })
  if ('refused' in taken) {
    if (taken.refused === 'no-such-case') throw notFound()
    if (taken.refused === 'not-allowed') throw new Response(null, { status: 403 })
    return back(taken.refused)
  }
  const { name, mediaType, file } = taken.copy
  return new Response(createReadableStreamFromReadable(file.read()), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(file.size),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
