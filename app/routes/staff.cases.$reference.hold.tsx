import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { liftHold, placeHold } from '../casework/law/hold.server'
import { readSaid } from '../casework/readCaseParts.server'
import { HoldPage } from '../pages/staff/law/HoldPage'
import { HoldForm, holdPageProps } from '../pages/staff/law/holdPageProps'
import type { PageHandle } from '../root'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Hold' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  const said = await readSaid(desk, read.caseId)
  return {
    ...freshForm(read.kase.received.reference, 'hold', read.kase.seq),
    ...holdPageProps({ ...read, said, role: desk.staff.role }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const done = await actOn(request, HoldForm, async (form) =>
    form.intent === 'place'
      ? { outcome: await placeHold(desk, reference, form), to: `/staff/cases/${reference}?done=hold` }
      : {
          outcome: await liftHold(desk, reference, { ...form, words: form.lifted }),
          to: `/staff/cases/${reference}?done=hold-lifted`,
        },
  )
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Hold() {
  return <HoldPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
