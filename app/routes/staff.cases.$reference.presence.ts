import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { beOnCase } from '../casework/beside/presence.server'
import { notFound } from '../door.server'
import { sayPresence } from '../pages/staff/beside/sayPresence'
import { startPresence } from '../pages/staff/beside/startPresence'
import { requireRole } from '../staffDoor.server'

/** The script that asks this door again and again; a page of a case loads it as a file of its own (see `drawing`). */
export const handle = typeof document === 'undefined' ? null : startPresence(document)

/** Who else is on a case now, in sentences. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  // Asked every half minute: the page that asks has noted already that its reader looked.
  const others = await beOnCase(await requireRole(request, 'read-cases'), params.reference ?? '')
  if (others === null) throw notFound()
  return json({ others: sayPresence(others) })
}
