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
  return rows.map((row) => ({ row, history: histories.get(row.id) ?? [] }))
}
