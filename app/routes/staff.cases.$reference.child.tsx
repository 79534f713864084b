import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { decideCompetence, decideResponsibility, recordAgreement } from '../casework/law/child.server'
import { placeHold } from '../casework/law/hold.server'
import { readSaid } from '../casework/readCaseParts.server'
import type { StaffDesk } from '../desk.server'
import { ChildPage } from '../pages/staff/law/ChildPage'
import { ChildForm } from '../pages/staff/law/childForm'
import { childPageProps } from '../pages/staff/law/childPageProps'
import type { PageHandle } from '../root'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'A child’s own say' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  const said = await readSaid(desk, read.caseId)
  return {
    ...freshForm(read.kase.received.reference, 'child', read.kase.seq),
    ...childPageProps({ ...read, said, role: desk.staff.role }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const done = await actOn(request, ChildForm, async (form) => ({
    outcome: await decide(desk, reference, form),
    to: `/staff/cases/${reference}?done=${form.intent === 'hold' ? 'hold' : 'child'}`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

type Sent = z.infer<typeof ChildForm> & { readonly onceKey: string }

function decide(desk: StaffDesk, reference: string, form: Sent) {
  const { onceKey } = form
  switch (form.intent) {
    case 'competence':
      return decideCompetence(desk, reference, { result: form.result, words: form.found, onceKey })
    case 'responsibility':
      return decideResponsibility(desk, reference, { shown: form.shown === 'yes', words: form.seen, onceKey })
    case 'agreement':
      return recordAgreement(desk, reference, { words: form.agreed, onceKey })
    case 'hold':
      return placeHold(desk, reference, { reason: 'safeguarding', words: form.risk, onceKey })
  }
}

export default function Child() {
  return <ChildPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
