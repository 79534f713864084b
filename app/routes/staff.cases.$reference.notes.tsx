import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addNote, mentionable, readNotes } from '../casework/beside/notes.server'
import { noteSent } from '../pages/staff/beside/besideForms'
import { NotesPage } from '../pages/staff/beside/NotesPage'
import type { PageHandle } from '../root'
import { may } from '../rules/roles'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Notes' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId } = await requireCase(request, params.reference)
  return {
    // A note rests on nothing that others may have done meanwhile.
    ...freshForm(kase.received.reference, 'notes'),
    ...(may(desk.staff.role, 'write-notes') ? {} : { notNow: 'not-allowed' }),
    notes: await readNotes(desk, caseId),
    colleagues: (await mentionable(desk, kase)).map(({ id, name }) => ({ value: id, label: name })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, kase } = await requireMay(request, params.reference, 'write-notes')
  const { reference } = kase.received
  const known = (await mentionable(desk, kase)).map(({ id }) => id)
  const done = await actOn(request, noteSent(known), async (form) => ({
    outcome: await addNote(desk, reference, form),
    to: `/staff/cases/${reference}/notes`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Notes() {
  return <NotesPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
