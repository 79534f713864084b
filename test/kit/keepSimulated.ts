import { readingOf, saveReadings } from '~/app/casework/project.server'
import type { Portal } from '~/app/desk.server'
import { foldCase } from '~/app/rules/case/fold'
import { appendEvents } from '~/db/events'
import { residentDesk } from './desk'
import type { Simulated } from './simulated'

/** Keeps histories as they were lived, and the rows beside them, in a few transactions. */
export async function keepSimulated(portal: Portal, cases: readonly Simulated[], controller = 'trafford') {
  const desk = residentDesk(portal)
  for (let from = 0; from < cases.length; from += 100) {
    await desk.db.transaction().execute(async (trx) => {
      const reading = await readingOf(desk, trx, controller)
      const some = cases.slice(from, from + 100)
      for (const { caseId, history } of some) {
        for (const { seq, at, by, event } of history) await appendEvents(trx, { caseId, seq: seq - 1, at, by }, [event])
      }
      await saveReadings(
        trx,
        some.map(({ caseId, history }) => ({ caseId, kase: foldCase(history), reading })),
      )
    })
  }
}
