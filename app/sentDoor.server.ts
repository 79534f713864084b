import type { AppLoadContext } from '@remix-run/node'
import { readSent } from './casework/readSent.server'
import { languageOf, notFound } from './door.server'
import { openForm } from './requestDoor.server'

/**
 * What this browser sent last to a controller. Throws a redirect to the controller's own page where nothing was sent from
 * it, or so long ago that the portal has forgotten.
 */
export async function openSent(request: Request, controller: string | undefined, context: AppLoadContext) {
  const { desk, held, base, references } = await openForm(request, controller)
  const { id, name, contacts } = held.register.controller
  if (references.length === 0) throw new Response(null, { status: 302, headers: { Location: `/${id}` } })
  const sent = await readSent(desk, { controller: id, references, language: languageOf(context) })
  if (sent === null) throw notFound()
  return { ...sent, controllerName: name, contacts, base }
}
