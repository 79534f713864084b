import { inviteStaff } from '~/app/casework/signing/keepAccounts.server'
import { openStaffSession } from '~/app/casework/signing/staffSession.server'
import { deskAt, type StaffDesk } from '~/app/desk.server'
import { addSeconds } from '~/app/rules/day'
import { inLetters } from '../kit/collecting'
import { aStaffDesk } from '../kit/desk'
import { cookieOf } from '../kit/doors'
import { controller } from './everyAnswers'
import type { House } from './everyStanding'

type Desks = Readonly<Record<'officer' | 'administrator', StaffDesk>>

/** Sessions of staff: of each role, and on the way in. Gives each one's cookie, and the link that a new account was sent. */
export async function standingOfSignIns(house: House, team: Desks & Readonly<Record<string, StaffDesk>>) {
  const { portal, now, cookie, work, sent } = house
  const cookies: Record<string, string> = { nobody: '' }
  for (const [name, desk] of Object.entries(team)) cookies[name] = await cookieOf(portal, desk)
  const begin = async ({ staff }: StaffDesk, factorAt: string | null) =>
    cookie(
      'staff',
      await openStaffSession(deskAt(portal, { kind: 'resident' }, now), staff.id, { factorAt, before: null }),
    )
  cookies.half = await begin(team.officer, null)
  cookies.unproven = await begin(team.officer, addSeconds(now, -3600))
  cookies.factorless = await begin(await aStaffDesk(portal, { controller }), null)
  const wanted = { email: 'new@example.org', name: 'Nesta Newcomer', role: 'officer', services: [] } as const
  const invited = await inviteStaff(team.administrator, wanted)
  if (!('id' in invited)) throw new Error(invited.refused)
  await work()
  return { cookies, invitation: inLetters(sent, /\/sign-in\/link\/([\w-]+)/) }
}
