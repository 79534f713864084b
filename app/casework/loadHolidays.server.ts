import type { Desk, StaffDesk } from '~/app/desk.server'
import { may } from '~/app/rules/roles'
import { calendarById } from '~/db/calendars'
import { isTaken } from '~/db/dialect'
import { caseOfKey, spendKey } from '~/db/onceKeys'
import type { Trx } from '~/db/schema'
import { type Feed, type Imported, importHolidays } from './importHolidays.server'

/** New bank holidays by an administrator, from a form with a once-only key. The worker goes through the open cases. */
export async function loadHolidays(desk: StaffDesk, feed: Feed, onceKey: string): Promise<Imported | 'not-allowed'> {
  if (!may(desk.staff.role, 'change-settings')) return 'not-allowed'
  const loaded = await takeHolidays(desk, feed, onceKey)
  if ('id' in loaded) await waitUntilApplied(desk, loaded.id)
  return loaded
}

const tries = 3

/** Takes bank holidays into force once for a key (empty is none), whoever else loads some in the same moment. */
export async function takeHolidays(desk: Desk, feed: Feed, onceKey = ''): Promise<Imported> {
  for (let left = tries; ; left -= 1) {
    try {
      return await desk.db.transaction().execute((trx) => takeOnce(trx, { desk, feed, onceKey }))
    } catch (error) {
      if (!isTaken(error) || left === 0) throw error
    }
  }
}

type Taking = { readonly desk: Desk; readonly feed: Feed; readonly onceKey: string }

async function takeOnce(trx: Trx, { desk, feed, onceKey }: Taking): Promise<Imported> {
  const before = await loadedWith(trx, onceKey)
  if (before !== null) return before
  const imported = await importHolidays({ ...desk, db: trx }, feed)
  // Its place in the row of keys is a case's elsewhere: here it is the version's.
  if ('id' in imported && onceKey !== '') await spendKey(trx, { key: onceKey, caseId: imported.id, at: desk.now })
  // The same form, sent twice in one moment, may have been first between the two looks.
  return 'same' in imported ? ((await loadedWith(trx, onceKey)) ?? imported) : imported
}

/** What a form with a key has loaded already, or null. */
async function loadedWith(trx: Trx, onceKey: string): Promise<Imported | null> {
  const id = onceKey === '' ? undefined : await caseOfKey(trx, onceKey)
  return id === undefined ? null : { id, version: (await calendarById(trx, id)).version }
}

const looks = 30
const betweenLooksMs = 100

/** Gives the worker a little time, so that the page that comes next can mostly say already what moved. */
async function waitUntilApplied(desk: Desk, id: string): Promise<void> {
  for (let look = 0; look < looks && (await calendarById(desk.db, id)).applied_at === null; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, betweenLooksMs))
  }
}
