import type { StaffDesk } from '~/app/desk.server'
import { sentOut } from '~/app/rules/case/case'
import { foldCase } from '~/app/rules/case/fold'
import { type Day, isAfter, londonDay } from '~/app/rules/day'
import { may } from '~/app/rules/roles'
import { isProven } from '~/app/rules/signIn'
import { findStaffCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { packById } from '~/db/packs'
import { fingerprintNow } from './answer/keptAnswer.server'
import { type Outcome, staffChange } from './change.server'
import { note } from './note.server'

type HandedOver = {
  readonly how: 'post' | 'person'
  readonly on: Day
  /** How it was sent, or what was shown to prove identity. */
  readonly words: string
  /** The fingerprint on the page from which it was printed. */
  readonly seen: string
  readonly onceKey?: string
}

/**
 * Records that the newest answer was posted or given into the person's hand: the exact files that lie in the store at this
 * moment. Refuses an answer that isn't released, bytes that have changed, and a day before it was released or still to come;
 * `prove-again` where who hands it over gave no second factor within the last five minutes.
 */
export async function handOver(desk: StaffDesk, reference: string, form: HandedOver): Promise<Outcome> {
  const row = await findStaffCase(desk.db, desk.staff, reference)
  if (row === undefined) return { refused: 'no-such-case' }
  const mayHand = may(desk.staff.role, 'release-packs')
  if (mayHand && !isProven(desk.staff.factorAt, desk.now)) return { refused: 'prove-again' }
  const pack = sentOut(foldCase(await historyOf(desk.db, row.id))).at(-1)
  if (pack === undefined) return { refused: 'not-released' }
  const sha256 = await fingerprintNow(desk, pack.id)
  if (sha256 === null || sha256 !== form.seen) return { refused: 'bytes-changed' }
  const releasedAt = (await packById(desk.db, pack.id))?.released_at
  if (releasedAt && isAfter(londonDay(releasedAt), form.on)) return { refused: 'not-released' }
  return staffChange(desk, {
    reference,
    commands: [{ act: 'hand-over-pack', sha256, on: form.on, how: form.how }],
    onceKey: form.onceKey,
    alongside: note(desk, [['handed-over', form.words]]),
  })
}
