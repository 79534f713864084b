import type { Desk } from '~/app/desk.server'
import { log } from '~/app/log.server'
import { WatchKind } from '~/app/rules/case/events'
import { addSeconds } from '~/app/rules/day'
import { watchesDueBy } from '~/db/cases'
import { readyDigests } from '~/db/digests'
import { forgetPresence } from '~/db/presence'
import type { WatchRow } from '~/db/schemaTime'
import { forgetAttachments } from './beside/forgetAttachments.server'
import { bringUp } from './catchUp.server'
import { change } from './change.server'
import { bringToCalendar } from './importHolidays.server'
import { forgetImports } from './imports/forgetImports.server'
import { forgetPapers } from './papers/forgetPapers.server'
import { forgetDrafts } from './saving/forgetDrafts.server'
import { forgetSignIns } from './signing/forgetSignIns.server'

const batch = 200
const dayOfSeconds = 24 * 3600

/** How many reminders were given, and how many cases or papers couldn't be read or deleted and wait for the next sweep. */
export type Swept = { readonly reminded: number; readonly left: number }

/**
 * The daily sweep: reminds of everything whose day has come, once each. Each reminder is an event of its case, kept with
 * the letters and the list that it calls for; the list for each team is sent when the last is done. A sweep that is
 * killed is taken up by the next; one that runs again finds nothing. Each row that is due is looked at once. Forms that
 * were saved and not come back to are deleted, and so are spreadsheets that nobody brought in and who looked at a case.
 */
export async function sweep(desk: Desk): Promise<Swept> {
  // A case that was being kept in the moment of an import was missed by the going-through.
  let left = await bringToCalendar(desk)
  let reminded = 0
  for (let after: WatchRow | null = null; ; ) {
    const due: readonly WatchRow[] = await watchesDueBy(desk.db, { day: desk.today, after, limit: batch })
    for (const watch of due) {
      try {
        if (await remind(desk, watch)) reminded += 1
      } catch (error) {
        left += 1
        log.error({ err: error, case: watch.case_id }, 'a case could not be swept')
      }
    }
    after = due.at(-1) ?? null
    if (due.length < batch) break
  }
  await readyDigests(desk.db, 'reminders', desk.now)
  // Last: nothing that goes wrong here may keep a reminder back.
  await forgetDrafts(desk)
  await forgetSignIns(desk)
  await forgetImports(desk)
  await forgetPresence(desk.db, addSeconds(desk.now, -dayOfSeconds))
  left += await forgetPapers(desk)
  left += await forgetAttachments(desk)
  return { reminded, left }
}

/** Reminds of what still stands. What doesn't is swept away, so that it isn't found again. */
async function remind(desk: Desk, { case_id: caseId, kind: kept, about, for_day: of }: WatchRow): Promise<boolean> {
  const kind = WatchKind.safeParse(kept).data
  const outcome =
    kind && (await change(desk, { caseId, commands: [{ act: 'remind', watch: { kind, about, for: of } }] }))
  if (outcome && 'kase' in outcome) return true
  await bringUp(desk, caseId)
  return false
}
