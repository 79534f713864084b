import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readTellings } from '../casework/objections/readTellings.server'
import { tellRecipients } from '../casework/objections/tellRecipients.server'
import { dayValues } from '../pages/staff/DayField'
import { RecipientsPage } from '../pages/staff/objections/RecipientsPage'
import { recipientLetter } from '../pages/staff/objections/recipientLetter'
import { RecipientsForm } from '../pages/staff/objections/recipientsForm'
import type { PageHandle } from '../root'
import { mustTell } from '../rules/case/decideObjections'
import { dayParts } from '../rules/journey/readDay'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Tell those who had the information' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId, person, register } = await requireCase(request, params.reference)
  const { activities } = register
  const recipients = await readTellings(desk, caseId, { kase, activities })
  return {
    ...freshForm(kase.received.reference, 'recipients', kase.seq),
    ...(mustTell(kase) && recipients.length > 0 ? {} : { notNow: 'nothing-to-tell' as const }),
    values: dayValues('on', dayParts(desk.today)),
    recipients,
    letter: recipientLetter({ kase, person, register }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, kase } = await requireMay(request, params.reference, 'work-cases')
  const { reference } = kase.received
  const done = await actOn(request, RecipientsForm, async (form) => ({
    outcome: await tellRecipients(desk, reference, form),
    to: `/staff/cases/${reference}?done=recipients`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Recipients() {
  return <RecipientsPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
