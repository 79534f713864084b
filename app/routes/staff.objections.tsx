import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { checkUse } from '../casework/objections/checkUse.server'
import { readStanding } from '../casework/objections/readStanding.server'
import { requireStaff } from '../door.server'
import { StandingPage } from '../pages/staff/objections/StandingPage'
import { CheckForm, choicesOfUse, filterOf } from '../pages/staff/objections/standingForm'
import type { PageHandle } from '../root'
import { may } from '../rules/roles'
import { readTyped, requireRole } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Objections that stand' }

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const filter = filterOf(new URL(request.url).searchParams)
  const read = await readStanding(desk, filter)
  if (read === null) throw new Response(null, { status: 403 })
  const { activities, ...standing } = read
  return {
    ...standing,
    filter,
    services: activities.map(({ id, title }) => ({ value: id, label: title })),
    uses: choicesOfUse(activities),
    mayExport: may(desk.staff.role, 'export-cases'),
    errors: {},
    values: {},
  }
}

/** A check changes nothing but the note that somebody looked; what was typed stays, for the next use of the same person's. */
export async function action({ request }: ActionFunctionArgs) {
  const desk = await requireRole(request, 'see-queue')
  const typed = await readTyped(request, CheckForm)
  if ('errors' in typed) return data(typed, 422)
  const checked = await checkUse(desk, typed.given)
  if (checked === null) throw new Response(null, { status: 403 })
  return data({ checked, values: typed.values })
}

export default function StandingObjections() {
  return <StandingPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
