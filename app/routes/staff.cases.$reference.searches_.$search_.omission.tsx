import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { giveUpSearch } from '../casework/giveUpSearch.server'
import { readCandidates } from '../casework/readCandidates.server'
import { notFound } from '../door.server'
import { OmissionForm } from '../pages/staff/acts/OmissionForm'
import { needed } from '../pages/staff/fields'
import type { PageHandle } from '../root'
import { actOn, formFor, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Do without this source' }

const Form = z.object({
  reason: needed('Tell the person why we could not look there').pipe(
    z.string().max(500, 'Use 500 characters or fewer'),
  ),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = await requireCase(request, params.reference)
  const { search = '' } = params
  const found = await readCandidates(read.desk, read.caseId, search)
  if (found === null) throw notFound()
  return {
    ...formFor(read, `searches/${search}/omission`, { act: 'give-up-search', search }),
    source: found.source,
    fault: found.fault,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '', search = '' } = params
  const done = await actOn(request, Form, async (form) => ({
    outcome: await giveUpSearch(desk, reference, { search, ...form }),
    to: `/staff/cases/${reference}?done=omission`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Omission() {
  return <OmissionForm {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
