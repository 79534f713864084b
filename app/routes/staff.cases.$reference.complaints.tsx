import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readSaid } from '../casework/readCaseParts.server'
import { seeComplaint } from '../complaintDoor.server'
import { letterStep, replyTo } from '../letterDoor.server'
import { ComplaintsPage } from '../pages/staff/acts/ComplaintsPage'
import { complaintsOf } from '../pages/staff/acts/complaintsOf'
import { ComplaintForm } from '../pages/staff/acts/forms'
import { dayValues } from '../pages/staff/DayField'
import { LetterStep } from '../pages/staff/letters/LetterStep'
import type { PageHandle } from '../root'
import { dayParts } from '../rules/journey/readDay'
import { may } from '../rules/roles'
import { freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Complaints' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  return {
    ...freshForm(read.kase.received.reference, 'complaints', read.kase.seq),
    mayAnswer: may(desk.staff.role, 'answer-complaints'),
    complaints: complaintsOf({ ...read, said: await readSaid(desk, read.caseId) }),
    values: dayValues('on', dayParts(desk.today)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'answer-complaints')
  const { reference = '' } = params
  return replyTo(await letterStep(request, ComplaintForm, (form) => seeComplaint(desk, reference, form)))
}

export default function Complaints() {
  const { letter, ...page } = {
    letter: undefined,
    ...useLoaderData<typeof loader>(),
    ...useActionData<typeof action>(),
  }
  return letter ? <LetterStep {...page} letter={letter} button="Send the answer" /> : <ComplaintsPage {...page} />
}
