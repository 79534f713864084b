import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmFactor, neededForNewFactor, readOffer } from '../casework/signing/setUpFactor.server'
import { field, readForm, requireSigning } from '../door.server'
import { RecoveryCodes } from '../pages/staff/signing/RecoveryCodes'
import { SetUpFactor } from '../pages/staff/signing/SetUpFactor'
import { setUpErrors } from '../pages/staff/signing/setUpErrors'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: () => 'Set up an app that makes codes' }

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, signing } = await requireSigning(request)
  const needed = neededForNewFactor(signing, desk.now)
  if (needed === 'code') throw redirect('/staff/account/proof?to=/staff/account/factor')
  return { ...readOffer(desk, signing), asksPassword: needed === 'password' }
}

export async function action({ request }: ActionFunctionArgs) {
  const { desk, signing, token } = await requireSigning(request)
  const form = await readForm(request)
  const code = field(form, 'code')
  const confirmed = await confirmFactor(desk, signing, { token, code, password: form.password?.[0] ?? '' })
  if (!('refused' in confirmed)) return data({ errors: {}, codes: confirmed.codes })
  return data({ errors: setUpErrors(confirmed.refused, code), codes: null }, 422)
}

export default function Factor() {
  const page = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  if (done?.codes) return <RecoveryCodes codes={done.codes} next="/staff/account" />
  return <SetUpFactor {...page} action="/staff/account/factor" errors={done?.errors ?? {}} mustHave={false} />
}
