import type { Desk, StaffDesk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import type { Command, Refusal, Setting } from '~/app/rules/case/commands'
import { decide } from '~/app/rules/case/decide'
import { isOpenTo } from '~/app/rules/case/desk'
import { foldCase } from '~/app/rules/case/fold'
import { doneMeanwhile, seenIn } from '~/app/rules/case/meanwhile'
import { clockOf } from '~/app/rules/case/reading'
import { may, needOf, type Role } from '~/app/rules/roles'
import { findStaffCase, holdCase } from '~/db/cases'
import { isClash } from '~/db/dialect'
import { historyOf } from '~/db/events'
import { caseOfKey, spendKey } from '~/db/onceKeys'
import type { Trx } from '~/db/schema'
import { catchUp } from './catchUp.server'
import { keep } from './keep.server'
import { type Reading, readingOf } from './project.server'

/** What an act came to: the case as it now is, or why not. */
export type Outcome =
  | { readonly kase: Case }
  | {
      readonly refused:
        | Refusal
        | 'not-allowed'
        | 'no-such-case'
        | 'words-not-found'
        | 'changed-meanwhile'
        | 'prove-again'
    }

type Change = {
  readonly caseId: string
  /** Done one after the other in one transaction: the first that is refused undoes them all. */
  readonly commands: readonly Command[]
  /**
   * The form's once-only key: the second of two same forms changes nothing and is answered as the first. Empty is none.
   * One that says what its page had seen is refused where others have since done something that it may rest on.
   */
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
      if (!isClash(error) || left === 0) throw error
    }
  }
}

type StaffChange = Omit<Change, 'caseId'> & { readonly reference: string }

/** A change by a member of staff to a case of their own controller that is open to them, where their role may make it. */
export async function staffChange(desk: StaffDesk, { reference, ...wanted }: StaffChange): Promise<Outcome> {
  // A form of which nothing follows is still somebody's work on a case.
  const isAllowed =
    wanted.commands.length === 0
      ? may(desk.staff.role, 'work-cases')
      : wanted.commands.every((command) => mayDo(desk.staff.role, command))
  if (!isAllowed) return { refused: 'not-allowed' }
  const row = await findStaffCase(desk.db, desk.staff, reference)
  if (row === undefined) return { refused: 'no-such-case' }
  return change(desk, { ...wanted, caseId: row.id })
}

const mayDo = (role: Role, command: Command): boolean => {
  const need = needOf(command)
  return need !== null && may(role, need)
}

/** A refusal on its way out of the transaction, which it undoes. */
class Refused extends Error {
  constructor(readonly refusal: Refusal | 'changed-meanwhile' | 'no-such-case') {
    super(refusal)
  }
}

async function changeOnce(trx: Trx, desk: Desk, wanted: Change): Promise<Outcome> {
  const { caseId, onceKey } = wanted
  await holdCase(trx, caseId)
  const history = await historyOf(trx, caseId)
  const loaded = foldCase(history)
  // Asked again here, where nobody can come between: it may have been restricted since it was found.
  if (desk.by.kind === 'staff' && !isOpenTo(loaded.desk.restrictedTo, desk.by.id)) throw new Refused('no-such-case')
  if (onceKey !== undefined && onceKey !== '') {
    if ((await caseOfKey(trx, onceKey)) !== undefined) return { kase: loaded }
    await spendKey(trx, { key: onceKey, caseId, at: desk.now })
    const seen = seenIn(onceKey)
    if (seen !== null && doneMeanwhile(history, seen, desk.by).length > 0) throw new Refused('changed-meanwhile')
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
