import { demoCode } from './casework/signing/demoCode.server'
import { proveAgain } from './casework/signing/giveFactor.server'
import type { Signing } from './casework/signing/staffSession.server'
import { type StaffDesk, staffDeskAt } from './desk.server'
import { requireSigning, residentDesk } from './door.server'
import type { Proof } from './pages/staff/signing/ProofField'
import { codeErrors } from './pages/staff/signing/words'
import { isProven } from './rules/signIn'

/** What a page that needs it asks for. */
export async function readProof(request: Request): Promise<Proof> {
  const { desk, signing } = await requireSigning(request)
  return proofOf(desk, signing)
}

const proofOf = (desk: StaffDesk, { row, staff }: Signing): Proof => {
  if (isProven(staff.factorAt, desk.now)) return { by: 'nothing', demoCode: null }
  return row.factor_secret === null ? { by: 'provider', demoCode: null } : { by: 'code', demoCode: demoCode(desk, row) }
}

type Proved = { readonly desk: StaffDesk } | { readonly error: string }

/**
 * The desk of somebody who has shown within five minutes that it is them, with the code that came in the field `code`
 * where they had not; or what is wrong with the code. An act that asks `isProven` still refuses by itself.
 */
export async function proveBy(request: Request, code: string): Promise<Proved> {
  const { desk, signing, token } = await requireSigning(request)
  const { by } = proofOf(desk, signing)
  if (by === 'nothing') return { desk }
  if (by === 'provider') return { error: 'Show at your organisation’s own sign-in that it is you' }
  if (code === '') return { error: codeErrors.empty }
  const tried = await proveAgain(residentDesk(), token, code)
  if (tried !== 'ok') return { error: codeErrors[tried] }
  return { desk: staffDeskAt(desk, { ...signing.staff, factorAt: desk.now }, desk.now) }
}
