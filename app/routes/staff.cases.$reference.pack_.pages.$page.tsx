import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readPackPage } from '../casework/previewPack.server'
import { notFound } from '../door.server'
import { readPageNumber } from '../pages/staff/documents/pageNumber'
import { NoPreviewPage } from '../pages/staff/pack/NoPreviewPage'
import { PreviewPage } from '../pages/staff/pack/PreviewPage'
import { previewPageProps } from '../pages/staff/pack/previewPageProps'
import type { PageHandle } from '../root'
import { requireCase } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Page of the pack' }

/** A page of the pack, or of its draft. `?go`: the page that somebody typed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...on } = await requireCase(request, params.reference)
  const { reference } = on.kase.received
  const page = readPageNumber(params.page)
  if (page === null) throw notFound()
  const typed = new URL(request.url).searchParams.get('go')
  const wanted = typed === null ? null : readPageNumber(typed.trim())
  if (wanted !== null && wanted !== page) return redirect(`/staff/cases/${reference}/pack/pages/${wanted + 1}`)
  const read = await readPackPage(desk, on, page + 1)
  if (read === null) return data({ reference, page: null, why: { noSuchPage: page + 1 } }, 404)
  if (!('from' in read)) return data({ reference, page: null, why: read })
  const wrong = typed !== null && wanted === null
  return data({ reference, page: previewPageProps(read, { reference, wrong }) }, wrong ? 422 : 200)
}

export default function PackPage() {
  const { reference, ...shown } = useLoaderData<typeof loader>()
  return shown.page === null ? (
    <NoPreviewPage reference={reference} {...shown.why} />
  ) : (
    <PreviewPage reference={reference} {...shown.page} />
  )
}
