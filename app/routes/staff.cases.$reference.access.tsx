import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { admittable, liftAccess, restrictCase } from '../casework/beside/restrict.server'
import { AccessPage } from '../pages/staff/beside/AccessPage'
import { accessSent } from '../pages/staff/beside/besideForms'
import type { PageHandle } from '../root'
import { actOn, freshForm, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Who may open this case?' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase } = await requireMay(request, params.reference, 'restrict-cases')
  const { restrictedTo } = kase.desk
  return {
    ...freshForm(kase.received.reference, 'access', kase.seq),
    isRestricted: restrictedTo !== null,
    colleagues: (await admittable(desk))
      .filter(({ id }) => id !== desk.staff.id)
      .map(({ id, name, role }) => ({ value: id, label: `${name} (${role})` })),
    values: { people: restrictedTo ?? [] },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'restrict-cases')
  const { reference = '' } = params
  const known = (await admittable(desk)).map(({ id }) => id)
  const done = await actOn(request, accessSent(known), async (form) => ({
    outcome:
      form.intent === 'lift'
        ? await liftAccess(desk, reference, form.onceKey)
        : await restrictCase(desk, reference, form),
    to: `/staff/cases/${reference}?done=access`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Access() {
  return <AccessPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
