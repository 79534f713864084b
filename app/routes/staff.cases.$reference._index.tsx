import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCaseParts } from '../casework/readCaseParts.server'
import { CasePage } from '../pages/staff/case/CasePage'
import { casePageProps } from '../pages/staff/case/casePageProps'
import type { PageHandle } from '../root'
import { may } from '../rules/roles'
import { requireCase } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Case' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  const parts = await readCaseParts(desk, read)
  const done = new URL(request.url).searchParams.get('done')
  const { role } = desk.staff
  return casePageProps({ ...read, ...parts, role, mayWork: may(role, 'work-cases'), done })
}

export default function StaffCase() {
  return <CasePage {...useLoaderData<typeof loader>()} />
}
