import type { Desk } from '~/app/desk.server'
import { openSecret, stepOfCode } from '~/app/outside/secondFactor.server'
import { hashToken } from '~/app/outside/secrets.server'
import { spendStep } from '~/db/factors'
import type { StaffRow } from '~/db/schema'
import { forgetTries, takeTry } from '~/db/signInTries'
import { tryRecoveryCode } from './recoveryCodes.server'

export type FactorTried = 'ok' | 'wrong' | 'used' | 'wait'

/**
 * Tries a code of somebody's app, or one of their recovery codes. A code that was used is refused for ever after, and of
 * two tries with it in one moment one is. Wrong ones slow down the account.
 */
export async function tryFactor(desk: Desk, row: StaffRow, typed: string): Promise<FactorTried> {
  const key = hashToken(`factor ${row.id}`)
  if ((await takeTry(desk.db, key, desk.now)) !== null) return 'wait'
  const code = typed.replace(/[\s-]/g, '')
  const tried = /^\d{6}$/.test(code) ? await tryAppCode(desk, row, code) : await tryRecoveryCode(desk, row, code)
  if (tried === 'ok') await forgetTries(desk.db, key)
  return tried
}

async function tryAppCode(desk: Desk, row: StaffRow, code: string): Promise<FactorTried> {
  const secret = row.factor_secret && openSecret(desk.config.factorKey, row.factor_secret, row.id)
  if (!secret) return 'wrong'
  const step = stepOfCode(secret, code, desk.now)
  if (step === null) return 'wrong'
  return (await spendStep(desk.db, row.id, step)) ? 'ok' : 'used'
}
