import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readRedaction } from '../casework/readRedaction.server'
import { redact } from '../casework/redact.server'
import { notFound } from '../door.server'
import { exemptionChoices } from '../pages/staff/redaction/exemptionChoices'
import { redactionForm, underItsForm } from '../pages/staff/redaction/form'
import { RedactionPage } from '../pages/staff/redaction/RedactionPage'
import { redactionPageProps } from '../pages/staff/redaction/redactionPageProps'
import { sayHidden } from '../pages/staff/words/sayDone'
import type { PageHandle } from '../root'
import { forRedaction } from '../rules/exemptions'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Hide words' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId } = await requireCase(request, params.reference)
  const { reference } = kase.received
  const read = await readRedaction(desk, caseId, kase)
  const exemptions = exemptionChoices(forRedaction(desk.exemptions, kase.received.nation))
  const page = redactionPageProps({ ...read, exemptions }, params.record ?? '', `/staff/cases/${reference}/redactions`)
  if (page === null) throw notFound()
  const used = new URL(request.url).searchParams.get('done')
  const done = used === null ? undefined : sayHidden(kase.hidden.size)
  // The exemption used last is chosen again, with its questions: one that hides many names is asked them once a mark.
  return { ...freshForm(reference, `redactions/${params.record}`), ...page, done, values: { exemption: used ?? '' } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '', record = '' } = params
  const done = await actOn(request, redactionForm(desk.exemptions, desk.today), async (form) => ({
    outcome: await redact(desk, reference, { ...form, record }),
    to: `/staff/cases/${reference}/redactions/${record}?done${form.intent === 'hide' ? `=${form.exemption}` : ''}`,
  }))
  return 'to' in done ? redirect(done.to) : data(underItsForm(done.refused), 422)
}

export default function Redaction() {
  return <RedactionPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
