import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readHolidays, readMoves } from '../casework/readHolidays.server'
import { notFound, requireStaff } from '../door.server'
import { lineOf } from '../pages/staff/admin/holidaysProps'
import { MovesPage } from '../pages/staff/admin/MovesPage'
import type { PageHandle } from '../root'
import { may } from '../rules/roles'

export const handle: PageHandle = { title: () => 'What new bank holidays moved' }

const seesMoves = ['see-queue', 'read-settings'] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const { versions } = await readHolidays(desk)
  const version = versions.find((each) => String(each.version) === params.version)
  if (version === undefined) throw notFound()
  const loaded = new URL(request.url).searchParams.get('done') === 'loaded'
  return {
    line: lineOf(version),
    isApplied: version.isApplied,
    // For who works with cases, and for who loads bank holidays and must see what came of it.
    moves: seesMoves.some((act) => may(desk.staff.role, act))
      ? await readMoves(desk, version.version, desk.staff.controller)
      : null,
    mayOpen: may(desk.staff.role, 'read-cases'),
    done: loaded ? 'The new bank holidays are in force.' : undefined,
  }
}

export default function Moves() {
  return <MovesPage {...useLoaderData<typeof loader>()} />
}
