import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { staffChange } from '~/app/casework/change.server'
import { doBulk } from '~/app/casework/queue/doBulk.server'
import { receiveRequest } from '~/app/casework/receiveRequest.server'
import { loadRegisters, readRegister } from '~/app/casework/registers.server'
import { addStaff } from '~/app/casework/signIn.server'
import { readConfig } from '~/app/config.server'
import { closePortal, deskAt, openPortal, type Portal, staffDeskAt } from '~/app/desk.server'
import { setLogLevel } from '~/app/log.server'
import { casesByReference } from '~/db/chosenCases'
import type { Bench } from '../kit/bench'
import { aPerson } from '../kit/request'

const many = 500
const now = '2026-11-23T12:00:00.000Z'

/** What giving many cases away at once costs, against giving each away by itself. */
export const bench: Bench = {
  title: `${many} cases assigned, in one act against one by one (an SQLite file)`,
  measures: [{ name: 'all of them, ms', better: 'less' }],
  packages: ['better-sqlite3', 'kysely'],
  async open() {
    setLogLevel('silent')
    const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'))
    const read = readConfig({ NODE_ENV: 'test', DATABASE_URL: `sqlite:${join(folder, 'a.db')}`, DATA_DIR: folder })
    if ('faults' in read) throw new Error(read.faults.join('\n'))
    const portal = await openPortal(read.config)
    await loadRegisters(portal, now)
    const added = await addStaff(
      portal,
      {
        controller: 'trafford',
        email: 'bench@example.org',
        name: 'Bench',
        role: 'officer',
        password: 'a long pass phrase',
      },
      now,
    )
    if (!('id' in added)) throw new Error(added.fault)
    const desk = staffDeskAt(portal, { id: added.id, controller: 'trafford', name: 'Bench', role: 'officer' }, now)
    const references = await someCases(portal)
    // Each run gives them the other way, so that none finds its work done.
    let turn = 0
    const next = () => {
      turn += 1
      return turn % 2 === 1 ? added.id : null
    }
    return {
      peers: [
        {
          name: 'in one act',
          run: () =>
            timed(async () => {
              const rows = await casesByReference(portal.db, 'trafford', references)
              const cases = rows.map(({ reference, seq }) => ({ reference, seen: seq }))
              await doBulk(desk, { wish: { act: 'assign', to: next() }, cases, onceKey: '' })
            }),
        },
        {
          name: 'one by one',
          run: () =>
            timed(async () => {
              const to = next()
              for (const reference of references) {
                await staffChange(desk, { reference, commands: [{ act: 'assign', to }] })
              }
            }),
        },
      ],
      close: async () => {
        await closePortal(portal)
        await rm(folder, { recursive: true, force: true })
      },
    }
  },
}

async function someCases(portal: Portal): Promise<readonly string[]> {
  const held = await readRegister(portal, 'trafford')
  const activity = held?.register.activities[0]
  if (held === null || activity === undefined) throw new Error('There is no register')
  const request = { person: aPerson, activities: [activity.id], words: 'Everything.', right: 'access' } as const
  const references = []
  for (let i = 0; i < many; i += 1) {
    const desk = deskAt(portal, { kind: 'resident' }, now)
    references.push((await receiveRequest(desk, { held, request, onceKey: `bench-${i}` })).reference)
  }
  return references
}

async function timed(act: () => Promise<unknown>): Promise<readonly number[]> {
  const started = performance.now()
  await act()
  return [performance.now() - started]
}
