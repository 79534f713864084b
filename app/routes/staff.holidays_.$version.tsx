import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readHolidays, readMoves } from '../casework/readHolidays.server'
import { notFound, requireStaff } from '../door.server'
import { lineOf } from '../pages/staff/admin/holidaysProps'
import { MovesPage } from '../pages/staff/admin/MovesPage'
import type { PageHandle } from '../root'
import { may } from '../rules/roles'

export const handle: PageHandle = { title: () => 'What new bank holidays moved' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const { versions } = await readHolidays(desk)
  const version = versions.find((each) => String(each.version) === params.version)
  if (version === undefined) throw notFound()
  const loaded = new URL(request.url).searchParams.get('done') === 'loaded'
  return {
    line: lineOf(version),
    isApplied: version.isApplied,
    moves: may(desk.staff.role, 'see-queue') ? await readMoves(desk, version.version, desk.staff.controller) : [],
    mayOpen: may(desk.staff.role, 'read-cases'),
    done: loaded ? 'The new bank holidays are in force.' : undefined,
  }
}

export default function Moves() {
  return <MovesPage {...useLoaderData<typeof loader>()} />
}
