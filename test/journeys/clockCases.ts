import { join } from 'node:path'
import { recordRequest } from '~/app/casework/recordRequest.server'
import { readRegister } from '~/app/casework/registers.server'
import { addStaff } from '~/app/casework/signIn.server'
import { readConfig } from '~/app/config.server'
import { openPortal, type Portal, type StaffDesk, staffDeskAt } from '~/app/desk.server'
import { type ClockFacts, readClock } from '~/app/rules/clock/clock'
import { dueOnOf } from '~/app/rules/clock/label'
import { addDays, type Day, londonDay } from '~/app/rules/day'
import { dayParts } from '~/app/rules/journey/readDay'
import { sayDay } from '~/app/rules/sayDay'
import { aPerson } from '../kit/request'
import type { Visitor } from '../kit/visitor'
import { passFactor } from './factor'
import type { Guest } from './guest'
import { controller, password, type World } from './world'

export const today: Day = londonDay(new Date().toISOString())
export const daysAgo = (days: number): Day => addDays(today, -days)

/** The store of a world that runs, opened a second time: what lies back is done in it by an officer of that day. */
export async function openStore(world: World): Promise<Portal> {
  const url = `sqlite:${join(world.dataDir, 'portal.db')}`
  const read = readConfig({ NODE_ENV: 'test', DATABASE_URL: url, DATA_DIR: world.dataDir })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return openPortal(read.config)
}

/** An officer at their desk, some days ago. */
export async function officerOf(portal: Portal): Promise<(days: number) => StaffDesk> {
  const account = { controller, role: 'officer', name: 'Third', email: 'third@example.org', password } as const
  const added = await addStaff(portal, account, new Date().toISOString())
  if (!('id' in added)) throw new Error(added.fault)
  const staff = { id: added.id, controller, name: 'Third', role: 'officer' } as const
  return (days) =>
    staffDeskAt(portal, { ...staff, factorAt: new Date().toISOString() }, `${daysAgo(days)}T12:00:00.000Z`)
}

let keys = 0

/** A request that came by post and was recorded on the day it came. Gives its reference. */
export async function aLetter(desk: StaffDesk, name: string, right: 'access' | 'objection' = 'access') {
  const held = await readRegister(desk, controller)
  const activity = held?.register.activities[0]
  if (held === null || activity === undefined) throw new Error('No activity')
  const base = { person: { ...aPerson, name, email: '' }, activities: [activity.id], words: 'All of it, please.' }
  const target = { kind: 'activity', activity: activity.id, id: activity.id } as const
  keys += 1
  const recorded = await recordRequest(desk, {
    held,
    request: right === 'access' ? { ...base, right } : { ...base, right, target, restrict: false },
    receivedOn: desk.today,
    channel: 'post',
    language: 'en',
    onceKey: `letter-${keys}`,
  })
  if ('refused' in recorded) throw new Error(recorded.refused)
  return recorded.reference
}

/** The first officer, signed in. */
export async function signedIn(world: World, called: string, width: number): Promise<Guest> {
  const staff = await world.visitor(called, width)
  await staff.open('/staff')
  await staff.fill('Email address', `first.${controller}@example.org`)
  await staff.fill('Password', password)
  await staff.press('Sign in')
  await passFactor(staff, `${world.url} first`)
  return staff
}

/** Types a day into its three boxes. */
export async function fillDay({ page }: Visitor, name: string, on: Day) {
  for (const [part, typed] of Object.entries(dayParts(on))) await page.locator(`#${name}-${part}`).fill(typed)
}

/** The day a request of this council is due, by the rule, as it is written. */
export function dueOf(portal: Portal, facts: Omit<ClockFacts, 'right' | 'nation'>): string {
  const dueOn = dueOnOf(readClock({ right: 'access', nation: 'EW', ...facts }, portal.calendar.now.holidays))
  return dueOn === null ? '' : sayDay(dueOn)
}
