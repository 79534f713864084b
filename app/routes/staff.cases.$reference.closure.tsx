import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { closeCase } from '../casework/closeCase.server'
import { letterStep, replyTo } from '../letterDoor.server'
import { ClosureForm } from '../pages/staff/acts/ClosureForm'
import { ClosureFields, endsOf } from '../pages/staff/acts/closureEnds'
import { LetterStep } from '../pages/staff/letters/LetterStep'
import type { PageHandle } from '../root'
import { endOf, sentOut } from '../rules/case/case'
import { isRefused } from '../rules/case/decideLaw'
import { formFor, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Close the case' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = await requireCase(request, params.reference)
  const { kase, setting } = read
  const outcome = sentOut(kase).length > 0 ? endOf(kase) : 'withdrawn'
  return {
    ...formFor(read, 'closure', { act: 'close', outcome }),
    ends: endsOf(kase, setting),
    isRefusalOpen: isRefused(kase) && sentOut(kase).length === 0,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const step = await letterStep(request, ClosureFields, async (form) => ({
    outcome: await closeCase(desk, reference, { ...form, note: form.reason }),
    to: `/staff/cases/${reference}?done=closure`,
  }))
  return replyTo(step)
}

export default function Closure() {
  const { letter, ...page } = {
    letter: undefined,
    ...useLoaderData<typeof loader>(),
    ...useActionData<typeof action>(),
  }
  return letter ? (
    <LetterStep {...page} letter={letter} button="Close the case and send this letter" />
  ) : (
    <ClosureForm {...page} />
  )
}
