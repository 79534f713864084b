import type { Desk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { Trx } from '~/db/schema'
import { keepStatement, type StatementKind } from '~/db/statements'

/** Keeps free words beside the events of an act, each under its kind; empty words are left out. */
export const note =
  (desk: Desk, said: readonly (readonly [StatementKind, string])[]) =>
  async (trx: Trx, caseId: string): Promise<void> => {
    const by = desk.by.kind === 'staff' ? desk.by.id : null
    for (const [kind, words] of said) {
      if (words !== '') await keepStatement(trx, { id: newId(), caseId, kind, words, at: desk.now, by })
    }
  }
