import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askAuthority, verifyAuthority } from '../casework/authority.server'
import { letterStep, replyTo } from '../letterDoor.server'
import { dayValues } from '../pages/staff/DayField'
import { LetterStep } from '../pages/staff/letters/LetterStep'
import { AuthorityPage } from '../pages/staff/papers/AuthorityPage'
import { AuthorityForm } from '../pages/staff/papers/authorityForm'
import type { PageHandle } from '../root'
import { whyNot } from '../rules/case/foresee'
import { dayParts } from '../rules/journey/readDay'
import { formFor, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Authority to act' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  return {
    ...formFor(read, 'authority', { act: 'verify-authority', method: 'papers-seen' }),
    askedOn: read.kase.authorityAskedOn,
    mayAsk: whyNot(read.kase, { act: 'ask-authority' }, read.setting) === undefined,
    values: dayValues('complete', dayParts(desk.today)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const to = (done: string) => `/staff/cases/${reference}?done=${done}`
  const step = await letterStep(request, AuthorityForm, async (form) =>
    form.intent === 'ask'
      ? { outcome: await askAuthority(desk, reference, form), to: to('authority-request') }
      : {
          outcome: await verifyAuthority(desk, reference, { ...form, completeOn: form.complete }),
          to: to('authority'),
        },
  )
  return replyTo(step)
}

export default function Authority() {
  const { letter, ...page } = {
    letter: undefined,
    ...useLoaderData<typeof loader>(),
    ...useActionData<typeof action>(),
  }
  return letter ? <LetterStep {...page} letter={letter} button="Send this letter" /> : <AuthorityPage {...page} />
}
