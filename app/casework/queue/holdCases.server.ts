import { log } from '~/app/log.server'
import type { Recorded } from '~/app/rules/case/events'
import { foldCase } from '~/app/rules/case/fold'
import { holdCases as hold } from '~/db/bulkActs'
import { casesByIds } from '~/db/chosenCases'
import { historiesOf } from '~/db/events'
import type { Trx } from '~/db/schema'
import type { Held } from './changeHeld.server'

/** Holds cases until the transaction is over, and reads them as they stand once nobody else can change them. */
export async function holdCases(
  trx: Trx,
  controller: string,
  ids: readonly string[],
): Promise<readonly Omit<Held, 'seen'>[]> {
  await hold(trx, ids)
  const [rows, histories] = [await casesByIds(trx, controller, ids), await historiesOf(trx, ids)]
  return rows.map((row) => ({ row, ...readable(row.id, histories.get(row.id)) }))
}

/** A case as its history tells it; null where that is damaged, which is logged and keeps no other case from its turn. */
export function readable(id: string, history: readonly Recorded[] | null | undefined): Pick<Held, 'history' | 'kase'> {
  try {
    if (history) return { history, kase: foldCase(history) }
  } catch (error) {
    log.error({ err: error, case: id }, 'a case could not be read')
  }
  return { history: [], kase: null }
}
