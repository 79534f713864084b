import type { Desk } from '~/app/desk.server'
import { hashToken, newToken } from '~/app/outside/secrets.server'
import { noteFactor, renewSession } from '~/db/sessions'
import { readSigning } from './staffSession.server'
import { type FactorTried, tryFactor } from './tryFactor.server'

type Given = { readonly token: string } | { readonly refused: Exclude<FactorTried, 'ok'> | 'gone' }

/** The code that a half signed-in session asks for. Right, the session goes on under a new token, which is given. */
export async function giveFactor(desk: Desk, token: string, typed: string): Promise<Given> {
  const signing = await readSigning(desk, token)
  if (signing === null || signing.row.factor_secret === null) return { refused: 'gone' }
  const tried = await tryFactor(desk, signing.row, typed)
  if (tried !== 'ok') return { refused: tried }
  return renewed(desk, token)
}

/** A session that has shown a second factor, under a new token: whoever knew the old one has nothing. */
export async function renewed(desk: Desk, token: string): Promise<Given> {
  const fresh = newToken()
  const goesOn = await renewSession(desk.db, hashToken(token), { token_hash: hashToken(fresh), factor_at: desk.now })
  return goesOn ? { token: fresh } : { refused: 'gone' }
}

/**
 * Shows the second factor once more before what can't be undone. Right, the session has shown it at this moment: for the
 * next five minutes `isProven` is true of it.
 */
export async function proveAgain(desk: Desk, token: string, typed: string): Promise<FactorTried | 'gone'> {
  const signing = await readSigning(desk, token)
  if (signing?.standing !== 'in' || signing.row.factor_secret === null) return 'gone'
  const tried = await tryFactor(desk, signing.row, typed)
  if (tried !== 'ok') return tried
  return (await noteFactor(desk.db, signing.session, desk.now)) ? 'ok' : 'gone'
}
