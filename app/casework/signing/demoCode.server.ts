import type { Desk } from '~/app/desk.server'
import { codeOfStep, openSecret, stepAt } from '~/app/outside/secondFactor.server'
import type { StaffRow } from '~/db/schema'

/**
 * In a demonstration, and nowhere else: a code that somebody's app would show and that wasn't used yet, so that nobody
 * needs a telephone to try the portal. Null where each of them was used, until the next half minute.
 */
export function demoCode(desk: Desk, row: StaffRow): string | null {
  if (!desk.config.demo || row.factor_secret === null) return null
  const secret = openSecret(desk.config.factorKey, row.factor_secret, row.id)
  const now = stepAt(desk.now)
  const unused = [now, now + 1].find((step) => step > (row.factor_step ?? 0))
  return secret === null || unused === undefined ? null : codeOfStep(secret, unused)
}
