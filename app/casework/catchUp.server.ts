import type { Desk } from '~/app/desk.server'
import { log } from '~/app/log.server'
import type { Case } from '~/app/rules/case/case'
import { foldCase } from '~/app/rules/case/fold'
import { holidayChanges } from '~/app/rules/clock/changes'
import { holidaysAt } from '~/app/rules/clock/holidays'
import { caseById, holdCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import type { Trx } from '~/db/schema'
import { keep } from './keep.server'
import { project, type Reading, readingOf, saveReading } from './project.server'

type Held = { readonly caseId: string; readonly kase: Case; readonly reading: Reading }

/**
 * Brings a case to the bank holidays and settings in force before anything else happens to it: whoever comes first, the
 * one who acts on it or the one who goes through all cases after an import. Where the day its answer is due moves, an
 * event says from when to when and why. Gives the case as it now is.
 */
export async function catchUp(trx: Trx, desk: Desk, { caseId, kase, reading }: Held): Promise<Case> {
  const kept = await caseById(trx, caseId)
  const { row } = project(caseId, kase, reading)
  if (kept === undefined || (kept.calendar === row.calendar && kept.settings === row.settings)) return kase
  // A case that was kept before there were versions has nothing to be compared with, and one that was answered stays.
  const isCompared = kept.calendar > 0 && kept.calendar < row.calendar && kase.settled === null
  if (!isCompared || kept.due_on === null || row.due_on === null || kept.due_on === row.due_on) {
    await saveReading(trx, caseId, { kase, reading })
    return kase
  }
  const { calendar } = reading
  const { nation } = kase.received
  const event = {
    type: 'date-moved' as const,
    calendar: calendar.version,
    before: kept.due_on,
    after: row.due_on,
    because: [
      ...holidayChanges(
        { before: holidaysAt(calendar, kept.calendar)[nation], after: calendar.holidays[nation] },
        { from: kept.due_on, to: row.due_on },
      ),
    ],
  }
  return keep(trx, desk, { caseId, before: kase, events: [event], reading, by: { kind: 'portal' } })
}

/** Brings one case to what is in force, and writes its rows again as its events are read now. */
export const bringUp = (desk: Desk, caseId: string): Promise<void> =>
  desk.db.transaction().execute(async (trx) => {
    await holdCase(trx, caseId)
    const loaded = foldCase(await historyOf(trx, caseId))
    const reading = await readingOf(desk, trx, loaded.received.controller)
    const kase = await catchUp(trx, desk, { caseId, kase: loaded, reading })
    await saveReading(trx, caseId, { kase, reading })
  })

const batch = 100

/**
 * Brings up every case that `behind` finds. One that can't be read, because its history is damaged, keeps no other from
 * its turn: it is logged and left. Gives how many were left.
 */
export async function bringUpAll(desk: Desk, behind: (limit: number) => Promise<readonly string[]>): Promise<number> {
  const left = new Set<string>()
  for (;;) {
    const found = (await behind(batch + left.size)).filter((caseId) => !left.has(caseId))
    if (found.length === 0) return left.size
    for (const caseId of found) {
      await bringUp(desk, caseId).catch((error: unknown) => {
        left.add(caseId)
        log.error({ err: error, case: caseId }, 'a case could not be brought up to date')
      })
    }
  }
}
