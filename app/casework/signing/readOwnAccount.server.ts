import type { Desk } from '~/app/desk.server'
import { recoveryCodesLeft } from '~/db/factors'
import { readSessions, type Signing } from './staffSession.server'

/** What somebody is shown of their own account. */
export async function readOwnAccount(desk: Desk, signing: Signing) {
  const { row, staff } = signing
  const [sessions, codes] = await Promise.all([readSessions(desk, signing), recoveryCodesLeft(desk.db, row.id)])
  return {
    name: staff.name,
    email: row.email,
    role: staff.role,
    services: staff.services,
    hasPassword: row.password_hash !== '',
    factorSince: row.factor_secret === null ? null : row.factor_since,
    codesLeft: codes.length,
    sessions,
  }
}
