import type { StaffDesk } from '~/app/desk.server'
import { removeMark } from '~/db/marks'
import { type Outcome, staffChange } from './change.server'

/** Takes a mark away. The mark and who made it stay in the store; the words are shown again. */
export const showWordsAgain = (
  desk: StaffDesk,
  reference: string,
  form: { readonly mark: string; readonly onceKey?: string },
): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'show-words-again', mark: form.mark }],
    onceKey: form.onceKey,
    alongside: async (trx) => {
      await removeMark(trx, form.mark, desk.now)
    },
  })
