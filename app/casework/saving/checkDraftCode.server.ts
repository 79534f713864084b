import type { Desk } from '~/app/desk.server'
import { hashCode, isSameHash } from '~/app/outside/secrets.server'
import type { CodePurpose } from '~/app/rules/drafts'
import { tryDraftCode } from '~/db/draftCodes'

/** Wrong tries at one code of a form before it is dead. */
export const mostTries = 5

type Entered = {
  readonly draftHash: string
  readonly purpose: CodePurpose
  /** Where the code must have gone. */
  readonly email: string
  readonly code: string
}

/** Counts a try, then looks at it: the code's id where it is right, else `wrong` (a try is left) or `dead` (none is). */
export async function checkDraftCode(
  desk: Desk,
  { code, ...wanted }: Entered,
): Promise<{ readonly id: string } | 'wrong' | 'dead'> {
  const kept = await tryDraftCode(desk.db, wanted, { now: desk.now, limit: mostTries })
  if (kept === undefined) return 'dead'
  const hashed = await hashCode(code, { salt: kept.salt, pepper: desk.config.codeSecret })
  if (isSameHash(hashed, kept.code_hash)) return { id: kept.id }
  return kept.tries >= mostTries ? 'dead' : 'wrong'
}
