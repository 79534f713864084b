import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { renewRecoveryCodes } from '../casework/signing/setUpFactor.server'
import { requireSigning } from '../door.server'
import { RenewCodes } from '../pages/staff/account/RenewCodes'
import { RecoveryCodes } from '../pages/staff/signing/RecoveryCodes'
import type { PageHandle } from '../root'
import { isProven } from '../rules/signIn'

export const handle: PageHandle = { title: () => 'Make new recovery codes' }

const proof = '/staff/account/proof?to=/staff/account/recovery-codes'

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, signing } = await requireSigning(request)
  if (signing.row.factor_secret === null) throw redirect('/staff/account')
  if (!isProven(signing.staff.factorAt, desk.now)) throw redirect(proof)
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const { desk, signing } = await requireSigning(request)
  const codes = await renewRecoveryCodes(desk, signing)
  return codes === null ? redirect(proof) : { codes }
}

export default function Codes() {
  const done = useActionData<typeof action>()
  return done === undefined ? <RenewCodes /> : <RecoveryCodes codes={done.codes} next="/staff/account" />
}
