import type { StaffDesk } from '~/app/desk.server'
import { giveUpSearch as endForGood } from '~/db/searches'
import { type Outcome, staffChange } from './change.server'
import { note } from './note.server'

type GivenUp = { readonly search: string; readonly reason: string; readonly onceKey?: string }

/** Does without a source that could not be searched. The reason is what the person reads in the answer. */
export function giveUpSearch(desk: StaffDesk, reference: string, form: GivenUp): Promise<Outcome> {
  const keepReason = note(desk, [[`search-given-up:${form.search}`, form.reason]])
  return staffChange(desk, {
    reference,
    commands: [{ act: 'give-up-search', search: form.search }],
    onceKey: form.onceKey,
    alongside: async (trx, caseId) => {
      await endForGood(trx, form.search, desk.now)
      await keepReason(trx, caseId)
    },
  })
}
