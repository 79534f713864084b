import type { Role } from '~/app/rules/roles'
import { aStaffDesk, at } from '../kit/desk'
import { controller } from './everyAnswers'
import { standingOfActs } from './everyStaffActs'
import { standingOfDesk } from './everyStaffDesk'
import { standingOfPacks } from './everyStaffPacks'
import { standingOfSignIns } from './everyStaffSignIns'
import { openHouse } from './everyStanding'

/** Staff of one council, and everything in its store that a page of theirs shows: in each state that matters. */
export async function staffStandings(dataDir: string) {
  const house = await openHouse(dataDir)
  const aDesk = async (role: Role) => at(await aStaffDesk(house.portal, { controller, role }), house.now)
  const team = {
    officer: await aDesk('officer'),
    second: await aDesk('officer'),
    reviewer: await aDesk('reviewer'),
    contributor: await aDesk('contributor'),
    manager: await aDesk('manager'),
    administrator: await aDesk('administrator'),
    auditor: await aDesk('auditor'),
  }
  const acts = await standingOfActs(house, team)
  const packs = await standingOfPacks(house, team)
  const desk = await standingOfDesk(house, { team, references: [acts.cases.plain, acts.cases.full] })
  const { cookies, invitation } = await standingOfSignIns(house, team)
  return {
    house,
    cookies: { ...cookies, recording: `${cookies.officer}; ${desk.recordCookie}` },
    cases: { ...acts.cases, ...packs.cases },
    on: { ...acts.on, ...packs.on, ...desk, invitation, account: team.contributor.staff.id },
  }
}
export type StaffStandings = Awaited<ReturnType<typeof staffStandings>>
