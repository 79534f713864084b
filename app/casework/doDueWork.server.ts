import type { Desk, Portal } from '~/app/desk.server'
import { deskAt } from '~/app/desk.server'
import { addSeconds } from '~/app/rules/day'
import { giveBack, leaseNext } from '~/db/lease'
import { answerSearch } from './answerSearch.server'
import { buildPack, reportPackFault } from './buildPack.server'
import { withFreshCalendar } from './calendar.server'
import { applySettings } from './changeSettings.server'
import { burnDocument } from './documents/burnDocument.server'
import { lookAtDocument } from './documents/lookAtDocument.server'
import { applyCalendar } from './importHolidays.server'
import { sendDigest } from './sendDigest.server'
import { sendDraftLetter } from './sendDraftLetter.server'
import { sendLetter } from './sendLetter.server'
import { sendAccountLetter } from './signing/sendAccountLetter.server'

/**
 * The kinds of work, in the order they are looked for, and how each is done. Letters first: somebody sits before a page
 * and waits for the code that one brings, and a pack may take a minute to build.
 */
const work = [
  { table: 'draft_letters', seconds: 45, act: sendDraftLetter },
  { table: 'account_letters', seconds: 45, act: sendAccountLetter },
  { table: 'letters', seconds: 45, act: sendLetter },
  { table: 'searches', seconds: 45, act: answerSearch },
  { table: 'documents', seconds: 45, act: lookAtDocument },
  { table: 'burns', seconds: 45, act: burnDocument },
  { table: 'packs', seconds: 45, act: buildPackOrSayWhy },
  { table: 'calendars', seconds: 45, act: applyCalendar },
  { table: 'settings', seconds: 45, act: applySettings },
  { table: 'digests', seconds: 45, act: sendDigest },
] as const

export type Worked = {
  /** Called with what a piece of work threw: the work is given back to be tried later. */
  readonly onFault: (fault: { readonly table: string; readonly error: unknown }) => void
  /** True once no more work is to be begun. */
  readonly isStopping: () => boolean
  readonly now?: () => string
}

/**
 * Does every piece of work that waits, one after another. Gives how many were done. After each piece the first kinds are
 * looked for again: a letter waits for one piece of other work at most, not for all of it.
 */
export async function doDueWork(portal: Portal, worked: Worked): Promise<number> {
  let done = 0
  while (!worked.isStopping() && (await doFirst(portal, worked))) done += 1
  return done
}

async function doFirst(portal: Portal, worked: Worked): Promise<boolean> {
  for (const kind of work) if (await doNext(portal, kind, worked)) return true
  return false
}

type Kind = (typeof work)[number]

async function doNext(portal: Portal, { table, seconds, act }: Kind, worked: Worked): Promise<boolean> {
  const now = worked.now?.() ?? new Date().toISOString()
  const id = await leaseNext(portal.db, table, { now, until: addSeconds(now, seconds) })
  if (id === null) return false
  try {
    await act(await withFreshCalendar(deskAt(portal, { kind: 'portal' }, now)), id)
  } catch (error) {
    worked.onFault({ table, error })
    await giveBack(portal.db, table, { id, until: addSeconds(now, seconds) })
  }
  return true
}

/** A pack that can't be built must not wait for ever: its case says so, and staff can ask for it again. */
async function buildPackOrSayWhy(desk: Desk, id: string): Promise<void> {
  try {
    await buildPack(desk, id)
  } catch (error) {
    await reportPackFault(desk, id, error)
    throw error
  }
}
