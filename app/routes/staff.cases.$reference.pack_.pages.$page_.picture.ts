import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawPackPage } from '../casework/previewPack.server'
import { notFound } from '../door.server'
import { readPageNumber } from '../pages/staff/documents/pageNumber'
import { requireCase } from '../staffDoor.server'

const usualWidth = 800
const narrowest = 100
const widest = 1600

/** A picture of a page of the pack, or of its draft. `?width`: pixels. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...on } = await requireCase(request, params.reference)
  const page = readPageNumber(params.page)
  const asked = new URL(request.url).searchParams.get('width')
  const typed = asked === null ? usualWidth : Number(asked)
  const width = Number.isFinite(typed) ? Math.round(Math.min(widest, Math.max(narrowest, typed))) : usualWidth
  const png = page === null ? null : await drawPackPage(desk, on, { page: page + 1, width })
  if (png === null) throw notFound()
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png', 'Cache-Control': 'no-store' } })
}
