import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { doDueWork } from '~/app/casework/doDueWork.server'
import { loadRegisters } from '~/app/casework/registers.server'
import { addStaff } from '~/app/casework/signIn.server'
import { readConfig } from '~/app/config.server'
import { closePortal, deskAt, openPortal, type Portal, type StaffDesk, staffDeskAt } from '~/app/desk.server'
import { setLogLevel } from '~/app/log.server'
import type { Message } from '~/app/outside/post.server'
import type { Role } from '~/app/rules/roles'
import { freshDatabase } from './postgres'

/** The stores that every act is shown on, by one test body: `describe.each(databases)`. */
export const databases = ['SQLite', 'Postgres'] as const
export type Database = (typeof databases)[number]

/** Noon on a working day well away from a change of clocks. */
export const noon = '2026-11-23T12:00:00.000Z'

/**
 * A whole portal on an empty store, with the registers and the invented sources of `db/demo`, and letters kept in
 * `sent` instead of leaving. Time stands where `at` puts it. SQLite is in memory, or a file that other processes can open;
 * `url` is a store that somebody else has made.
 */
export async function aPortal(database: Database, given: { readonly file?: boolean; readonly url?: string } = {}) {
  // Letters that can't be sent and work that fails are what many tests are about.
  setLogLevel('silent')
  const dataDir = await mkdtemp(join(tmpdir(), 'portal-'))
  const postgres = database === 'Postgres' && given.url === undefined ? await freshDatabase() : null
  const sqlite = given.file ? `sqlite:${join(dataDir, 'portal.db')}` : 'sqlite::memory:'
  const read = readConfig({ NODE_ENV: 'test', DATABASE_URL: given.url ?? postgres?.url ?? sqlite, DATA_DIR: dataDir })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const opened = await openPortal(read.config)
  const sent: Message[] = []
  const post = { send: async (message: Message) => void sent.push(message), close: () => {} }
  const portal: Portal = { ...opened, post }
  await loadRegisters(portal, noon)
  await putSources(portal)
  return {
    portal,
    sent,
    end: async () => {
      await closePortal(portal)
      await postgres?.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
export type TestPortal = Awaited<ReturnType<typeof aPortal>>

/** The invented sources of a controller, where the portal searches. */
export async function putSources(portal: Portal, controller = 'trafford') {
  const from = `db/demo/${controller}/sources`
  await cp(from, join(portal.sourcesDir, controller), { recursive: true })
}

let people = 0

/** A member of staff at their desk, with an account of their own, who has just given their second factor. */
export async function aStaffDesk(portal: Portal, given: { readonly controller?: string; readonly role?: Role } = {}) {
  const { controller = 'trafford', role = 'officer' } = given
  people += 1
  const name = `Officer ${people}`
  const account = { controller, role, name, email: `officer${people}@example.org`, password: 'a long pass phrase' }
  const added = await addStaff(portal, account, noon)
  if (!('id' in added)) throw new Error(added.fault)
  return staffDeskAt(portal, { id: added.id, controller, name, role, factorAt: noon }, noon)
}

/** The same desk later (or earlier), where its owner has just given their second factor again. */
export const at = (desk: StaffDesk, now: string): StaffDesk => staffDeskAt(desk, { ...desk.staff, factorAt: now }, now)

export const residentDesk = (portal: Portal, now = noon) => deskAt(portal, { kind: 'resident' }, now)

/** Does all the work that waits, as the worker would. Throws what it threw. */
export async function work(portal: Portal, now = noon) {
  const faults: unknown[] = []
  await doDueWork(portal, { now: () => now, isStopping: () => false, onFault: (fault) => faults.push(fault.error) })
  if (faults.length > 0) throw faults[0]
}
