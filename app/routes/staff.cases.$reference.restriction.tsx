import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  giveRestrictionNotice,
  liftRestriction,
  readReliance,
  startRestriction,
} from '../casework/objections/restrictUse.server'
import { letterStep, replyTo } from '../letterDoor.server'
import { LetterStep } from '../pages/staff/letters/LetterStep'
import { RestrictionPage } from '../pages/staff/objections/RestrictionPage'
import { RestrictionForm, restrictionProps } from '../pages/staff/objections/restrictionForm'
import type { PageHandle } from '../root'
import { freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Restriction of use' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId } = await requireCase(request, params.reference)
  return {
    ...freshForm(kase.received.reference, 'restriction', kase.seq),
    ...restrictionProps(kase),
    reliance: await readReliance(desk, caseId),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, kase } = await requireMay(request, params.reference, 'work-cases')
  const { reference } = kase.received
  const to = (done: string) => `/staff/cases/${reference}?done=${done}`
  const step = await letterStep(request, RestrictionForm, async (form) => {
    switch (form.intent) {
      case 'start':
        return { outcome: await startRestriction(desk, reference, form), to: to('restriction') }
      case 'notice':
        return { outcome: await giveRestrictionNotice(desk, reference, form), to: to('restriction-notice') }
      case 'lift':
        return { outcome: await liftRestriction(desk, reference, form), to: to('restriction-lifted') }
    }
  })
  return replyTo(step)
}

export default function Restriction() {
  const { letter, ...page } = {
    letter: undefined,
    ...useLoaderData<typeof loader>(),
    ...useActionData<typeof action>(),
  }
  return letter ? <LetterStep {...page} letter={letter} button="Send this letter" /> : <RestrictionPage {...page} />
}
