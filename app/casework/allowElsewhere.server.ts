import type { StaffDesk } from '~/app/desk.server'
import { allowMark } from '~/db/marks'
import { type Outcome, staffChange } from './change.server'

type Allowed = { readonly marks: readonly string[]; readonly reason: string; readonly onceKey?: string }

/** Says once, with a reason, that hidden words are rightly shown in other places of the pack. */
export const allowElsewhere = (desk: StaffDesk, reference: string, form: Allowed): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: form.marks.map((mark) => ({ act: 'allow-words-elsewhere', mark })),
    onceKey: form.onceKey,
    alongside: async (trx) => {
      for (const mark of form.marks) await allowMark(trx, mark, form.reason)
    },
  })
