import type { Desk } from '~/app/desk.server'
import { hashCode, isSameHash } from '~/app/outside/secrets.server'
import { spendCode, tryCode } from '~/db/links'

/** How many wrong tries end a code. */
const mostTries = 5

/** Tries a code against the newest of a case: `ok`, `wrong` (a try is left), `dead` (none is: ask for another). */
export async function tryCaseCode(desk: Desk, caseId: string, code: string): Promise<'ok' | 'wrong' | 'dead'> {
  const kept = await tryCode(desk.db, caseId, { now: desk.now, limit: mostTries })
  if (kept === undefined) return 'dead'
  const hashed = await hashCode(code, { salt: kept.salt, pepper: desk.config.codeSecret })
  if (!isSameHash(hashed, kept.code_hash)) return kept.tries >= mostTries ? 'dead' : 'wrong'
  return (await spendCode(desk.db, kept.id, desk.now)) ? 'ok' : 'dead'
}
