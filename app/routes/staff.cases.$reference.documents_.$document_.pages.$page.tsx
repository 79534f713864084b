import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { UNSAFE_RemixContext, useActionData, useLoaderData } from '@remix-run/react'
import { useContext } from 'react'
import { actOnPage } from '../casework/documents/actOnPage.server'
import { readPageView } from '../casework/documents/readPageView.server'
import { notFound } from '../door.server'
import { doneToDocument } from '../pages/staff/documents/doneWords'
import { pageForm } from '../pages/staff/documents/pageForm'
import { readPageNumber } from '../pages/staff/documents/pageNumber'
import { WorkPage } from '../pages/staff/documents/WorkPage'
import { workPageProps } from '../pages/staff/documents/workPageProps'
import { exemptionChoices } from '../pages/staff/redaction/exemptionChoices'
import { type PageHandle, VisitContext } from '../root'
import { forRedaction } from '../rules/exemptions'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Page of a document' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId } = await requireCase(request, params.reference)
  const { document = '' } = params
  const page = readPageNumber(params.page)
  const view = page === null ? null : await readPageView(desk, { caseId, kase, document, page })
  if (view === null) throw notFound()
  const form = freshForm(kase.received.reference, `documents/${document}/pages/${params.page}`)
  const asked = new URL(request.url).searchParams
  const exemptions = exemptionChoices(forRedaction(desk.exemptions, kase.received.nation))
  const base = `/staff/cases/${kase.received.reference}/documents/${document}`
  const props = workPageProps(view, { exemptions, base, twoUp: asked.get('view') === 'two' })
  const open = props.suggestions.filter(({ state }) => state === 'open').map(({ id }) => id)
  const values = { exemption: asked.get('exemption') ?? '', suggestions: asked.get('tick') === 'all' ? open : [] }
  return { ...form, ...props, values, done: doneToDocument(asked.get('done')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, kase } = await requireMay(request, params.reference, 'work-cases')
  const { document = '' } = params
  const page = readPageNumber(params.page)
  if (page === null) throw notFound()
  const here = `/staff/cases/${kase.received.reference}/documents/${document}/pages/${params.page}`
  const done = await actOn(request, pageForm(desk.exemptions, desk.today), async (form) => ({
    outcome: await actOnPage(desk, kase.received.reference, { ...form, document, page }),
    to: `${here}?done=${form.intent}${form.intent === 'hide' ? `&exemption=${form.exemption}` : ''}`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function DocumentPage() {
  const { nonce } = useContext(VisitContext)
  const script = useContext(UNSAFE_RemixContext)?.manifest.routes['routes/staff.cases.$reference.documents_.drawing']
  return (
    <>
      <WorkPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
      {script ? <script type="module" src={script.module} nonce={nonce} /> : null}
    </>
  )
}
