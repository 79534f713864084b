import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { acknowledgeComplaint, receiveComplaint } from '../casework/complaints.server'
import { readSaid } from '../casework/readCaseParts.server'
import { requireStaff } from '../door.server'
import { ComplaintsPage } from '../pages/staff/acts/ComplaintsPage'
import { complaintsOf } from '../pages/staff/acts/complaintsOf'
import { ComplaintForm } from '../pages/staff/acts/forms'
import { dayValues } from '../pages/staff/DayField'
import type { PageHandle } from '../root'
import { dayParts } from '../rules/journey/readDay'
import { actOn, freshForm, requireCase } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Complaints' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  return {
    ...freshForm(read.kase.received.reference, 'complaints'),
    complaints: complaintsOf({ ...read, said: await readSaid(desk, read.caseId) }),
    values: dayValues('on', dayParts(desk.today)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const { reference = '' } = params
  const done = await actOn(request, ComplaintForm, async (form) =>
    form.intent === 'receive'
      ? { outcome: await receiveComplaint(desk, reference, form), to: to(reference, 'complaint') }
      : { outcome: await acknowledgeComplaint(desk, reference, form), to: to(reference, 'acknowledgement') },
  )
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

const to = (reference: string, done: string) => `/staff/cases/${reference}?done=${done}`

export default function Complaints() {
  return <ComplaintsPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
