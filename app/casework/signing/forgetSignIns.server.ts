import type { Desk } from '~/app/desk.server'
import { forgetVisits } from '~/db/providerVisits'
import { forgetStaffSessions } from '~/db/sessions'
import { forgetOldTries } from '~/db/signInTries'

/** Deletes what signing in leaves behind once it is of no more use: sessions that are over, wrong tries, visits. */
export async function forgetSignIns(desk: Desk): Promise<void> {
  await forgetStaffSessions(desk.db, desk.now)
  await forgetOldTries(desk.db, desk.now)
  await forgetVisits(desk.db, desk.now)
}
