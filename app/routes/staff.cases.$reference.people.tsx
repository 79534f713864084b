import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { namePerson, readNamed } from '../casework/beside/namedPeople.server'
import { NamedSent } from '../pages/staff/beside/besideForms'
import { PeoplePage } from '../pages/staff/beside/PeoplePage'
import { actingAs } from '../pages/staff/words/sayState'
import type { PageHandle } from '../root'
import { may } from '../rules/roles'
import { actOn, formFor, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'People' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  const { person, requester } = read
  const mayNote = may(desk.staff.role, 'work-cases')
  return {
    ...formFor(read, 'people', { act: 'name-person', named: '' }),
    ...(mayNote ? {} : { notNow: 'not-allowed' }),
    subject: { name: person.name, formerNames: person.formerNames },
    requester:
      requester && [requester.name, requester.organisation, actingAs[requester.actingAs]].filter(Boolean).join(', '),
    named: await readNamed(desk, read),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const done = await actOn(request, NamedSent, async (form) => ({
    outcome: await namePerson(desk, reference, form),
    to: `/staff/cases/${reference}/people`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function People() {
  return <PeoplePage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
