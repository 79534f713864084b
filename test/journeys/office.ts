import { approvePack, releasePack } from '~/app/casework/approvePack.server'
import { askPack } from '~/app/casework/askPack.server'
import { confirmRecords } from '~/app/casework/confirmRecords.server'
import { openSearches, readSources } from '~/app/casework/openSearches.server'
import { addStaff } from '~/app/casework/signIn.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import { closePortal, type StaffDesk, staffDeskAt } from '~/app/desk.server'
import { recordsOf, searchesOf } from '~/db/searches'
import { caseOf, clearHealth, done, idOf } from '../kit/answering'
import { openStore } from './clockCases'
import { eventually } from './until'
import { controller, family, password, type World } from './world'

/**
 * Two officers who work on the portal's own store beside it. What staff do here is not done in a browser, and the
 * portal's own worker does what follows from it.
 */
export async function anOffice(world: World) {
  const portal = await openStore(world)
  const now = () => new Date().toISOString()
  const anOfficer = async (name: string): Promise<() => StaffDesk> => {
    const account = { controller, role: 'officer', name, email: `${name}@example.org`, password } as const
    const added = await addStaff(portal, account, now())
    if (!('id' in added)) throw new Error(added.fault)
    const staff = { id: added.id, controller, name, role: 'officer' } as const
    return () => staffDeskAt(portal, { ...staff, factorAt: now() }, now())
  }
  const [one, two] = [await anOfficer('one'), await anOfficer('two')]

  /** Finds what is held about the family's subject, says which of it is theirs. */
  const gather = async (reference: string) => {
    const caseId = await idOf(portal, reference)
    const sources = (await readSources(portal, controller)).map(({ name }) => name)
    done(await openSearches(one(), reference, { sources }))
    const searches = () => searchesOf(portal.db, caseId)
    await eventually(async () => (await searches()).every((search) => search.answered_at !== null), 'the searches')
    const records = await recordsOf(portal.db, caseId)
    for (const { id, source } of await searches()) {
      const rows = family.confirmed.find((each) => each.source === source)?.rows ?? []
      const theirs = records.filter(({ searchId, row }) => searchId === id && rows.includes(row))
      done(await confirmRecords(one(), reference, { search: id, confirmed: theirs.map((record) => record.id) }))
    }
    await clearHealth(one(), { reference, caseId })
  }
  return {
    portal,
    /** The first officer's desk as it is now. */
    one,
    /** Answers a request for access from end to end: the letter with the link leaves. */
    answer: async (reference: string) => {
      done(await verifyIdentity(one(), reference, { method: 'known-to-us', reason: '' }))
      await gather(reference)
      done(await askPack(one(), reference, {}))
      const caseId = await idOf(portal, reference)
      await eventually(async () => (await caseOf(portal, caseId)).pack?.state === 'built', 'the pack')
      done(await approvePack(two(), reference, {}))
      done(await releasePack(two(), reference, {}))
    },
    close: () => closePortal(portal),
  }
}
export type Office = Awaited<ReturnType<typeof anOffice>>
