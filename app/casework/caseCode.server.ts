import type { Desk } from '~/app/desk.server'
import { hashCode, isSameHash } from '~/app/outside/secrets.server'
import { spendCode, tryCode } from '~/db/links'
import type { Trx } from '~/db/schema'

/** How many wrong tries end a code. */
const mostTries = 5

type Trying = { readonly caseId: string; readonly code: string }

/**
 * Tries a code against the newest of a case: `ok`, `wrong` (a try is left), `dead` (none is: ask for another). A right one
 * is spent in the transaction of what it proves, so that neither is without the other.
 */
export async function tryCaseCode(
  desk: Desk,
  { caseId, code }: Trying,
  prove: (trx: Trx) => Promise<unknown>,
): Promise<'ok' | 'wrong' | 'dead'> {
  const kept = await tryCode(desk.db, caseId, { now: desk.now, limit: mostTries })
  if (kept === undefined) return 'dead'
  const hashed = await hashCode(code, { salt: kept.salt, pepper: desk.config.codeSecret })
  if (!isSameHash(hashed, kept.code_hash)) return kept.tries >= mostTries ? 'dead' : 'wrong'
  return desk.db.transaction().execute(async (trx) => {
    if (!(await spendCode(trx, kept.id, desk.now))) return 'dead'
    await prove(trx)
    return 'ok'
  })
}
