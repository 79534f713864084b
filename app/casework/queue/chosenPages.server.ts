import type { StaffDesk } from '~/app/desk.server'
import type { QueueAsk } from '~/app/rules/queue'
import type { Choice } from '~/app/rules/queueChoice'
import { casesByReference } from '~/db/chosenCases'
import { readQueuePage } from '~/db/queue'
import { entriesOf, type QueueEntry } from '~/db/queueEntries'

const page = 500

/** Every case of a choice, some at a time, as its reader sees it. */
export async function* chosenPages(desk: StaffDesk, choice: Choice): AsyncGenerator<readonly QueueEntry[]> {
  const { controller, id: me } = desk.staff
  if ('references' in choice) {
    const rows = await casesByReference(desk.db, controller, choice.references)
    yield await entriesOf(desk.db, { caseIds: rows.map(({ id }) => id), me })
    return
  }
  let ask: QueueAsk | null = { ...choice.ask, after: null, before: null }
  while (ask !== null) {
    const { rows, next }: { rows: readonly QueueEntry[]; next: string | null } = await readQueuePage(desk.db, {
      controller,
      me,
      today: desk.today,
      ask,
      limit: page,
    })
    yield rows
    ask = next === null ? null : { ...ask, after: next }
  }
}
