import type { StaffDesk } from '~/app/desk.server'
import { type Outcome, staffChange } from './change.server'

type Confirmed = { readonly search: string; readonly confirmed: readonly string[]; readonly onceKey?: string }

/** Says which of the rows that a search found are this person's. */
export const confirmRecords = (desk: StaffDesk, reference: string, form: Confirmed): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    act: 'work-cases',
    commands: [{ act: 'confirm-records', search: form.search, confirmed: form.confirmed }],
    onceKey: form.onceKey,
  })
