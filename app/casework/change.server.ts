import type { Desk, StaffDesk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import type { Command, Refusal, Setting } from '~/app/rules/case/commands'
import { decide } from '~/app/rules/case/decide'
import { foldCase } from '~/app/rules/case/fold'
import { clockOf } from '~/app/rules/case/reading'
import { may, type StaffAct } from '~/app/rules/people'
import { findCase, holdCase } from '~/db/cases'
import { isTaken } from '~/db/dialect'
import { historyOf } from '~/db/events'
import { caseOfKey, spendKey } from '~/db/onceKeys'
import type { Trx } from '~/db/schema'
import { catchUp } from './catchUp.server'
import { keep } from './keep.server'
import { type Reading, readingOf } from './project.server'

/** What an act came to: the case as it now is, or why not. */
export type Outcome =
  | { readonly kase: Case }
  | { readonly refused: Refusal | 'not-allowed' | 'no-such-case' | 'words-not-found' }

type Change = {
  readonly caseId: string
  /** Done one after the other in one transaction: the first that is refused undoes them all. */
  readonly commands: readonly Command[]
  /** The form's once-only key: the second of two same forms changes nothing and is answered as the first. Empty is none. */
  readonly onceKey?: string
  /** Rows that stand beside the events (personal data, work), kept in the same transaction. */
  readonly alongside?: (trx: Trx, caseId: string) => Promise<void>
}

const tries = 5

/**
 * Load, decide, keep, in one transaction. Of two writers on one case the second waits, then decides on what the first
 * left. Should they meet all the same, they collide on the case's next number, and the second tries again.
 */
export async function change(desk: Desk, wanted: Change): Promise<Outcome> {
  for (let left = tries; ; left -= 1) {
    try {
      return await desk.db.transaction().execute((trx) => changeOnce(trx, desk, wanted))
    } catch (error) {
      if (error instanceof Refused) return { refused: error.refusal }
      if (!isTaken(error) || left === 0) throw error
    }
  }
}

type StaffChange = Omit<Change, 'caseId'> & { readonly reference: string; readonly act: StaffAct }

/** A change by a member of staff to a case of their own controller, where their role may make it. */
export async function staffChange(desk: StaffDesk, { reference, act, ...wanted }: StaffChange): Promise<Outcome> {
  if (!may(desk.staff.role, act)) return { refused: 'not-allowed' }
  const row = await findCase(desk.db, desk.staff.controller, reference)
  if (row === undefined) return { refused: 'no-such-case' }
  return change(desk, { ...wanted, caseId: row.id })
}

/** A refusal on its way out of the transaction, which it undoes. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal)
  }
}

async function changeOnce(trx: Trx, desk: Desk, wanted: Change): Promise<Outcome> {
  const { caseId, onceKey } = wanted
  await holdCase(trx, caseId)
  const loaded = foldCase(await historyOf(trx, caseId))
  if (onceKey !== undefined && onceKey !== '') {
    if ((await caseOfKey(trx, onceKey)) !== undefined) return { kase: loaded }
    await spendKey(trx, { key: onceKey, caseId, at: desk.now })
  }
  const reading = await readingOf(desk, trx, loaded.received.controller)
  let kase = await catchUp(trx, desk, { caseId, kase: loaded, reading })
  for (const command of wanted.commands) {
    const decision = decide(kase, command, settingOf(desk, kase, reading))
    if ('refused' in decision) throw new Refused(decision.refused)
    kase = await keep(trx, desk, { caseId, before: kase, events: decision.events, reading })
  }
  await wanted.alongside?.(trx, caseId)
  return { kase }
}

/** What a decision on a case rests on besides the case. */
export const settingOf = (desk: Desk, kase: Case, { calendar, settings }: Reading): Setting => ({
  today: desk.today,
  by: desk.by,
  clock: clockOf(kase, calendar),
  watching: settings.watching,
  holidays: calendar.holidays,
  calendar: calendar.version,
})
