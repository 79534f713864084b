import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideHealth } from '../casework/law/health.server'
import { readCaseParts } from '../casework/readCaseParts.server'
import { HealthPage } from '../pages/staff/law/HealthPage'
import { HealthForm, healthPageProps } from '../pages/staff/law/healthPageProps'
import type { PageHandle } from '../root'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Health data in the answer' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  const { said, searches } = await readCaseParts(desk, read)
  const titles = new Map(searches.map(({ source, title }) => [source, title]))
  return {
    ...freshForm(read.kase.received.reference, 'health', read.kase.seq),
    ...healthPageProps({ ...read, said, titles, role: desk.staff.role }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const done = await actOn(request, HealthForm, async (form) => ({
    outcome: await decideHealth(desk, reference, form),
    to: `/staff/cases/${reference}?done=health`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Health() {
  return <HealthPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
