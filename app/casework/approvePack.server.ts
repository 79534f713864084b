import type { StaffDesk } from '~/app/desk.server'
import { foldCase } from '~/app/rules/case/fold'
import { may } from '~/app/rules/roles'
import { isProven } from '~/app/rules/signIn'
import { findStaffCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { fingerprintNow } from './answer/keptAnswer.server'
import { type Outcome, staffChange } from './change.server'

/** `seen` is the fingerprint on the page that was agreed to; without it, whatever lies in the store is meant. */
type Form = { readonly seen?: string; readonly onceKey?: string }

/** A second person approves a pack: the exact files that lie in the store at this moment. */
export const approvePack = (desk: StaffDesk, reference: string, form: Form) =>
  handlePack(desk, reference, { ...form, act: 'approve-pack' })

/**
 * Sends the person the way to their answer: the exact files that were approved, and once only. Refuses `prove-again`
 * where whoever releases gave no second factor within the last five minutes.
 */
export const releasePack = (desk: StaffDesk, reference: string, form: Form) =>
  handlePack(desk, reference, { ...form, act: 'release-pack' })

type Handling = Form & { readonly act: 'approve-pack' | 'release-pack' }

async function handlePack(desk: StaffDesk, reference: string, { act, seen, onceKey }: Handling): Promise<Outcome> {
  const row = await findStaffCase(desk.db, desk.staff, reference)
  if (row === undefined) return { refused: 'no-such-case' }
  const isRelease = act === 'release-pack' && may(desk.staff.role, 'release-packs')
  if (isRelease && !isProven(desk.staff.factorAt, desk.now)) return { refused: 'prove-again' }
  const { pack } = foldCase(await historyOf(desk.db, row.id))
  const sha256 = pack === null ? null : await fingerprintNow(desk, pack.id)
  if (sha256 === null) return { refused: 'pack-not-built' }
  if (seen !== undefined && seen !== sha256) return { refused: 'bytes-changed' }
  return staffChange(desk, {
    reference,
    commands: [{ act, sha256 }],
    onceKey,
  })
}
