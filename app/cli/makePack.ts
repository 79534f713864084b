import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoControllers, putSources, readFamily } from '../casework/demo/family.server'
import { addOfficers } from '../casework/demo/staff.server'
import { walkAccess } from '../casework/demo/walkAccess.server'
import { loadRegisters } from '../casework/registers.server'
import type { Ending } from '../cli'
import { demoEnvironment, readConfig } from '../config.server'
import { closePortal, openPortal } from '../desk.server'
import { newPassphrase } from '../outside/secrets.server'

/** Makes the pack of a controller's invented family by the real acts, in a store that is thrown away. */
export async function makePack({ demo, out }: { readonly demo: string; readonly out: string }): Promise<Ending> {
  if (!demoControllers().includes(demo)) {
    console.error(`There is no invented family for ${demo}. There are: ${demoControllers().join(', ')}.`)
    return 1
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'rights-'))
  const read = readConfig({ ...demoEnvironment(), DATA_DIR: dataDir, DATABASE_URL: 'sqlite::memory:' })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const portal = await openPortal(read.config)
  try {
    await loadRegisters(portal, new Date().toISOString())
    putSources(portal, demo)
    const officers = await addOfficers(portal, demo, newPassphrase())
    const tell = (step: string) => console.log(step)
    await writeFile(out, await walkAccess({ portal, controller: demo, ...officers, tell }, readFamily(demo)))
    console.log(`Written: ${out}`)
    return 0
  } finally {
    await closePortal(portal)
    await rm(dataDir, { recursive: true, force: true })
  }
}
