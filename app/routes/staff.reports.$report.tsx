import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReportPage } from '../pages/staff/reports/ReportPage'
import { requireReport } from '../reportDoor.server'
import type { PageHandle } from '../root'
import { isReport, reports } from '../rules/reports/reports'

const idOf = (given: unknown) =>
  typeof given === 'object' && given !== null && 'id' in given && typeof given.id === 'string' ? given.id : undefined

export const handle: PageHandle = {
  title: (_t, given) => {
    const id = idOf(given)
    return isReport(id) ? reports[id].title : 'Reports'
  },
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { read, period, internal } = await requireReport(request, params.report)
  const hasErrors = Object.keys(period.errors).length > 0
  return data({ ...read, ...period, internal }, hasErrors ? 422 : 200)
}

export default function Report() {
  return <ReportPage {...useLoaderData<typeof loader>()} />
}
