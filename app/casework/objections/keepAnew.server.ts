import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { Trx } from '~/db/schema'
import { keepStatement, type StatementKind } from '~/db/statements'

/** Keeps words beside an act, empty ones too: decided again without them, the words of before must not stand. */
export const keepAnew =
  (desk: StaffDesk, said: readonly (readonly [StatementKind, string])[]) =>
  async (trx: Trx, caseId: string): Promise<void> => {
    for (const [kind, words] of said) {
      await keepStatement(trx, { id: newId(), caseId, kind, words, at: desk.now, by: desk.staff.id })
    }
  }
