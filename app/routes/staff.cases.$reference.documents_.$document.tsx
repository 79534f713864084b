import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askBurn } from '../casework/documents/burnDocument.server'
import { removeDocument, showAreaAgain } from '../casework/documents/changeDocument.server'
import { readWorkspace } from '../casework/documents/readWorkspace.server'
import { notFound } from '../door.server'
import { doneToDocument } from '../pages/staff/documents/doneWords'
import { OverviewPage } from '../pages/staff/documents/OverviewPage'
import { overviewForm } from '../pages/staff/documents/overviewForm'
import { overviewPageProps } from '../pages/staff/documents/overviewPageProps'
import { exemptionChoices } from '../pages/staff/redaction/exemptionChoices'
import type { PageHandle } from '../root'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Document' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId } = await requireCase(request, params.reference)
  const { reference } = kase.received
  const read = await readWorkspace(desk, { caseId, kase }, params.document ?? '')
  if (read === null) throw notFound()
  const page = overviewPageProps(read, exemptionChoices(desk.exemptions), `/staff/cases/${reference}/documents`)
  const done = doneToDocument(new URL(request.url).searchParams.get('done'))
  return { ...freshForm(reference, `documents/${read.id}`), ...page, done }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, kase } = await requireMay(request, params.reference, 'work-cases')
  const { reference } = kase.received
  const { document = '' } = params
  const base = `/staff/cases/${reference}/documents`
  const done = await actOn(request, overviewForm, async (form) => {
    const on = { ...form, document }
    if (on.intent === 'remove') {
      return { outcome: await removeDocument(desk, reference, on), to: `${base}?done=removed` }
    }
    const outcome = await (on.intent === 'burn' ? askBurn(desk, reference, on) : showAreaAgain(desk, reference, on))
    return { outcome, to: `${base}/${document}?done=${on.intent}` }
  })
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Document() {
  return <OverviewPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
