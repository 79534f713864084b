import { applyCalendar, type Imported } from '../casework/importHolidays.server'
import { takeHolidays } from '../casework/loadHolidays.server'
import { readMoves, readVersions } from '../casework/readHolidays.server'
import { loadConfig } from '../config.server'
import { type Desk, deskAt } from '../desk.server'
import { fetchFeed, isAddress, readFeedFile } from '../outside/feeds.server'
import { closeDesk, startDesk } from '../portal.server'
import { nationNames } from '../rules/clock/feed'
import { type Holidays, Nation } from '../rules/clock/holidays'
import { londonDay } from '../rules/day'
import { sayMove } from '../rules/reminders'
import { sayDay } from '../rules/sayDay'
import type { Ending } from './ending'

/** Takes a feed of bank holidays into force, goes through the open cases and says what moved. */
export async function importHolidays(where: string): Promise<Ending> {
  if (isAddress(where) && !/^https?:/i.test(where)) {
    console.error(`${where} is not an address that begins with http:// or https://.`)
    return 2
  }
  const config = loadConfig()
  const feed = await (isAddress(where) ? fetchFeed(where) : readFeedFile(where))
  if ('fault' in feed) {
    console.error(feed.fault)
    return 1
  }
  const desk = deskAt(await startDesk(config), { kind: 'portal' })
  try {
    return await report(desk, await takeHolidays(desk, feed), where)
  } finally {
    await closeDesk()
  }
}

/** Says which bank holidays the portal has had, the newest first. */
export async function listHolidays(): Promise<Ending> {
  const desk = deskAt(await startDesk(loadConfig()), { kind: 'portal' })
  try {
    for (const { version, loadedAt, source, holidays } of await readVersions(desk)) {
      console.log(`Version ${version}, loaded on ${sayDay(londonDay(loadedAt))}, from: ${source}`)
      for (const nation of Nation.options)
        console.log(`  ${nationNames[nation]}: to ${sayDay(lastOf(holidays, nation))}`)
    }
    return 0
  } finally {
    await closeDesk()
  }
}

async function report(desk: Desk, imported: Imported, where: string): Promise<Ending> {
  if ('refused' in imported) {
    console.error([`The bank holidays from ${where} were not taken:`, ...imported.refused].join('\n  '))
    return 1
  }
  if ('same' in imported) return finishNewest(desk)

  console.log(`Version ${imported.version} of the bank holidays is in force, from ${where}.`)
  await goThrough(desk, imported)
  return 0
}

/** The same again: nothing to do, unless whoever loaded them was stopped on the way through the cases. */
async function finishNewest(desk: Desk): Promise<Ending> {
  const [newest] = await readVersions(desk)
  console.log('These bank holidays are the same as those in force: nothing to do.')
  if (newest === undefined || newest.isApplied) return 0

  console.log(`The open cases had not all been gone through since version ${newest.version} was loaded.`)
  await goThrough(desk, newest)
  return 0
}

async function goThrough(
  desk: Desk,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  await applyCalendar(desk, id)
  const moves = await readMoves(desk, version, null)
  if (moves.length === 0) return console.log('No due date moved.')

  console.log(`${moves.length === 1 ? '1 due date' : `${moves.length} due dates`} moved:`)
  for (const move of moves) console.log(`  ${move.reference}: ${sayMove(move)}`)
  console.log('Each team gets its list by email from the running portal. This command sends none.')
}

const lastOf = (holidays: Holidays, nation: Nation): string => [...holidays[nation].keys()].toSorted().at(-1) ?? ''
