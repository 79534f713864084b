import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { confirmRecords } from '../casework/confirmRecords.server'
import { readCandidates } from '../casework/readCandidates.server'
import { notFound, requireStaff } from '../door.server'
import { CandidatesPage } from '../pages/staff/acts/CandidatesPage'
import { candidatesOf } from '../pages/staff/acts/candidatesOf'
import type { PageHandle } from '../root'
import { actOn, freshForm, requireCase } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Records found' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId, person } = await requireCase(request, params.reference)
  const { search = '' } = params
  const found = await readCandidates(desk, caseId, search)
  if (found === null) throw notFound()
  const { reference } = kase.received
  return {
    ...freshForm(reference, `searches/${search}`),
    ...candidatesOf(found, kase.searches.get(search)?.state === 'confirmed' ? kase.records : null),
    subjectName: person.name,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const { reference = '' } = params
  const { search = '' } = params
  const { caseId } = await requireCase(request, reference)
  const ids = (await readCandidates(desk, caseId, search))?.records.map((record) => record.id) ?? []
  const answer = z.enum(['yes', 'no'], 'Select yes if this row is about the person')
  // One answer a row: `record-<id>`.
  const Form = z.object(Object.fromEntries(ids.map((id) => [`record-${id}`, answer])))
  const done = await actOn(request, Form, async (form) => ({
    outcome: await confirmRecords(desk, reference, {
      search,
      confirmed: ids.filter((id) => form[`record-${id}`] === 'yes'),
      onceKey: form.onceKey,
    }),
    to: `/staff/cases/${reference}?done=records`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Candidates() {
  return <CandidatesPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
