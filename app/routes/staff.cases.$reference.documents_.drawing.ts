import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '../door.server'
import { startDrawing } from '../pages/staff/documents/drawing/startDrawing'
import { requireCase } from '../staffDoor.server'

/**
 * No page: the script that draws boxes on a page's picture. Remix builds each route into a file for the browser, and
 * that of this one holds the script alone, which starts when it is loaded: see the page that asks for it. So no page of
 * documents needs React in the browser, and what a loader gives is sent to none.
 */
export const handle = typeof document === 'undefined' ? null : startDrawing(document)

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCase(request, params.reference)
  throw notFound()
}
