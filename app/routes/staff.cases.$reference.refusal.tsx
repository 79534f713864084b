import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { agreeRefusal, dropRefusal, proposeRefusal } from '../casework/law/refusal.server'
import { readSaid } from '../casework/readCaseParts.server'
import type { StaffDesk } from '../desk.server'
import { RefusalPage } from '../pages/staff/law/RefusalPage'
import { RefusalForm } from '../pages/staff/law/refusalForm'
import { refusalPageProps } from '../pages/staff/law/refusalPageProps'
import type { PageHandle } from '../root'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Refuse the request' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  const said = await readSaid(desk, read.caseId)
  return {
    ...freshForm(read.kase.received.reference, 'refusal', read.kase.seq),
    ...refusalPageProps({ ...read, said, role: desk.staff.role }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'agree-refusals')
  const done = await actOn(request, RefusalForm, (form) => judge(desk, params.reference ?? '', form))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

type Sent = z.infer<typeof RefusalForm> & { readonly onceKey: string }

async function judge(desk: StaffDesk, reference: string, form: Sent) {
  const base = `/staff/cases/${reference}?done=refusal`
  switch (form.intent) {
    case 'propose':
      return { outcome: await proposeRefusal(desk, reference, form), to: `${base}-proposed` }
    case 'agree':
      return { outcome: await agreeRefusal(desk, reference, form), to: `${base}-agreed` }
    case 'drop':
      return { outcome: await dropRefusal(desk, reference, { ...form, words: form.dropped }), to: `${base}-dropped` }
  }
}

export default function Refusal() {
  return <RefusalPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
