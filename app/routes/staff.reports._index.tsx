import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReportsPage } from '../pages/staff/reports/ReportsPage'
import { requireReport } from '../reportDoor.server'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: () => 'Reports' }

/** The list of reports, with the first tables of two of them. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { read, period } = await requireReport(request, 'performance')
  const backlog = await requireReport(request, 'backlog')
  const tables = [...backlog.read.tables.slice(0, 1), ...read.tables.slice(0, 1)]
  return data({ tables, ...period }, Object.keys(period.errors).length > 0 ? 422 : 200)
}

export default function Reports() {
  return <ReportsPage {...useLoaderData<typeof loader>()} />
}
