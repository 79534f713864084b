import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawDocumentPage } from '../casework/documents/drawDocumentPage.server'
import { notFound } from '../door.server'
import { readPageNumber } from '../pages/staff/documents/pageNumber'
import { requireCase } from '../staffDoor.server'

const usualWidth = 1000
const narrowest = 100
const widest = 1600

/** A picture of a page: all of a document that ever reaches a browser. `after=1`: as its marks will leave it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId } = await requireCase(request, params.reference)
  const { document = '' } = params
  const page = readPageNumber(params.page)
  const asked = new URL(request.url).searchParams
  const typed = Number(asked.get('width') ?? usualWidth)
  const width = Number.isFinite(typed) ? Math.round(Math.min(widest, Math.max(narrowest, typed))) : usualWidth
  const wanted = page === null ? null : { document, page, width, after: asked.get('after') === '1' }
  const png = wanted && (await drawDocumentPage(desk, { caseId, kase }, wanted))
  if (png === null) throw notFound()
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png', 'Cache-Control': 'no-store' } })
}
