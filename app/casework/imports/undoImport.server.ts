import type { StaffDesk } from '~/app/desk.server'
import type { Recorded } from '~/app/rules/case/events'
import { may } from '~/app/rules/roles'
import { inChunks } from '~/db/chunks'
import { historiesOf } from '~/db/events'
import { importById, importedRowsOf, markUndone } from '~/db/imports'
import { forgetNotes } from '~/db/notes'
import { forgetPerson } from '~/db/people'
import type { Trx } from '~/db/schema'
import type { ImportedRow } from '~/db/schemaImports'
import { keepSearchWords } from '~/db/searchWords'
import { forgetStatements } from '~/db/statements'
import { change } from '../change.server'

type Undone =
  | { readonly cases: number }
  /** Cases on which somebody has worked since: nothing is taken back. */
  | { readonly workedOn: readonly string[] }
  | { readonly refused: 'not-allowed' | 'no-such-import' }

/**
 * Takes back everything that a spreadsheet brought in: each case ends as taken back, is in no list and no report, and what
 * it held of its person is gone. Not where somebody has worked on one of them since; done twice, it does nothing more.
 */
export async function undoImport(desk: StaffDesk, id: string): Promise<Undone> {
  if (!may(desk.staff.role, 'import-cases')) return { refused: 'not-allowed' }
  const held = await importById(desk.db, desk.staff.controller, id)
  // One that is not wholly in is brought in first: what came after would stand.
  if (held === undefined || held.done_at === null) return { refused: 'no-such-import' }
  const rows = await importedRowsOf(desk.db, id)
  if (held.undone_at !== null) return { cases: rows.length }
  const standing = await standingOf(desk, rows)
  const workedOn = standing.flatMap(({ reference, isWorkedOn }) => (isWorkedOn ? [reference] : []))
  if (workedOn.length > 0) return { workedOn }
  for (const { caseId, seq, reference } of standing) {
    const outcome = await change(desk, {
      caseId,
      commands: [{ act: 'undo-import' }],
      // Asked again where nobody can come between; sent twice, it is done once.
      onceKey: `undo-${id}-${caseId}.${seq}`,
      alongside: forget,
    })
    if ('refused' in outcome) return { workedOn: [reference] }
  }
  await markUndone(desk.db, id, { at: desk.now, by: desk.staff.id })
  return { cases: rows.length }
}

type Standing = {
  readonly caseId: string
  readonly seq: number
  readonly reference: string
  readonly isWorkedOn: boolean
}

/** The cases of a spreadsheet that were not taken back yet. */
async function standingOf(desk: StaffDesk, rows: readonly ImportedRow[]): Promise<readonly Standing[]> {
  const standing: Standing[] = []
  for (const some of inChunks(rows)) {
    const histories = await historiesOf(
      desk.db,
      some.map(({ case_id }) => case_id),
    )
    for (const { case_id: caseId, seq } of some) {
      const history = histories.get(caseId)
      if (!history) throw new Error('A case that a spreadsheet brought in can’t be read')
      const [first] = history
      if (first?.event.type !== 'received' || history.some(({ event }) => event.type === 'import-undone')) continue
      const isWorkedOn = history.some((each) => each.seq > seq && isWork(each))
      standing.push({ caseId, seq, reference: first.event.reference, isWorkedOn })
    }
  }
  return standing
}

/** What somebody did who would lose it: not a look, and nothing that the portal does by itself as days pass. */
const isWork = ({ by, event }: Recorded): boolean => by.kind !== 'portal' && event.type !== 'looked-at'

async function forget(trx: Trx, caseId: string): Promise<void> {
  await forgetPerson(trx, caseId)
  await forgetStatements(trx, caseId)
  await forgetNotes(trx, caseId)
  // Found by its reference alone, as it has nothing else left.
  await keepSearchWords(trx, [caseId])
}
