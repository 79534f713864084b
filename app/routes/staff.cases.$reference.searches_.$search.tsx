import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { confirmRecords } from '../casework/confirmRecords.server'
import { CandidatesPage } from '../pages/staff/acts/CandidatesPage'
import { candidatesOf } from '../pages/staff/acts/candidatesOf'
import { EmptySearchPage } from '../pages/staff/beside/EmptySearchPage'
import type { PageHandle } from '../root'
import { may } from '../rules/roles'
import { actOn, freshForm, requireSearch } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Records found' }

const toSearches = { href: '/staff/searches', text: 'Back to searches' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { search = '' } = params
  const { desk, ...read } = await requireSearch(request, params.reference, search)
  const { role } = desk.staff
  const form = freshForm(read.reference, `searches/${search}`)
  return {
    ...form,
    ...candidatesOf(read, read.confirmed),
    subjectName: read.person.name,
    fault: read.fault,
    back: may(role, 'read-cases') ? undefined : toSearches,
    documentHref: may(role, 'answer-searches') ? `${form.action}/documents` : undefined,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { search = '' } = params
  const { desk, reference, records } = await requireSearch(request, params.reference, search)
  const ids = records.map((record) => record.id)
  const answer = z.enum(['yes', 'no'], 'Select yes if this row is about the person')
  // One answer a row: `record-<id>`.
  const Form = z.object(Object.fromEntries(ids.map((id) => [`record-${id}`, answer])))
  const done = await actOn(request, Form, async (form) => ({
    outcome: await confirmRecords(desk, reference, {
      search,
      confirmed: ids.filter((id) => form[`record-${id}`] === 'yes'),
      onceKey: form.onceKey,
    }),
    to: `${may(desk.staff.role, 'read-cases') ? `/staff/cases/${reference}` : '/staff/searches'}?done=records`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Candidates() {
  const { fault, ...page } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return page.candidates.length === 0 ? (
    <EmptySearchPage {...page} fault={fault} />
  ) : (
    <CandidatesPage {...page} {...refused} />
  )
}
