import type { StaffDesk } from '~/app/desk.server'
import { noteConfirmed } from '~/db/searches'
import { mayAnswerSearch } from './beside/serviceSearches.server'
import { type Outcome, staffChange } from './change.server'

type Confirmed = { readonly search: string; readonly confirmed: readonly string[]; readonly onceKey?: string }

/** Says which of the rows that a search found are this person's: whoever works on the case, or the service that was asked. */
export async function confirmRecords(desk: StaffDesk, reference: string, form: Confirmed): Promise<Outcome> {
  if (!(await mayAnswerSearch(desk, reference, form.search))) return { refused: 'not-allowed' }
  return staffChange(desk, {
    reference,
    commands: [{ act: 'confirm-records', search: form.search, confirmed: form.confirmed }],
    onceKey: form.onceKey,
    alongside: async (trx) => {
      await noteConfirmed(trx, form.search, desk.now)
    },
  })
}
