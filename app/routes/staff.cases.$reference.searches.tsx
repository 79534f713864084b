import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { standingFor } from '../casework/objections/standingFor.server'
import { openSearches, readSources } from '../casework/openSearches.server'
import { SearchForm } from '../pages/staff/acts/SearchForm'
import { several } from '../pages/staff/fields'
import type { PageHandle } from '../root'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Search for records' }

const Form = z.object({
  sources: several.refine((all) => all.length > 0, 'Select at least one source'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId } = await requireCase(request, params.reference)
  const sources = await readSources(desk, desk.staff.controller)
  const searched = new Set([...kase.searches.values()].filter((s) => s.state !== 'failed').map((s) => s.source))
  return {
    ...freshForm(kase.received.reference, 'searches'),
    standing: await standingFor(desk, caseId),
    sources: sources
      .filter((source) => !searched.has(source.name))
      .map(({ name, description }) => ({ value: name, label: description.title })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const done = await actOn(request, Form, async (form) => ({
    outcome: await openSearches(desk, reference, form),
    to: `/staff/cases/${reference}?done=searches`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Searches() {
  return <SearchForm {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
