import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoControllers, putSources, readFamily } from '../casework/demo/family.server'
import { addDemoStaff } from '../casework/demo/staff.server'
import { walkAccess } from '../casework/demo/walkAccess.server'
import { loadRegisters } from '../casework/registers.server'
import type { Config } from '../config.server'
import { closePortal, openPortal } from '../desk.server'
import { newPassphrase } from '../outside/secrets.server'
import { readDemoConfig } from './demoConfig'
import type { Ending } from './ending'
import { keepFile, requireWritable } from './outFile'

/** Makes the pack of a controller's invented family by the real acts, in a store that is thrown away. */
export async function makePack({ demo, out }: { readonly demo: string; readonly out: string }): Promise<Ending> {
  const controllers = demoControllers()
  if (!controllers.includes(demo)) {
    console.error(`There is no invented family for ${demo}. There are: ${controllers.join(', ')}.`)
    return 1
  }
  await requireWritable(out)
  const dataDir = await mkdtemp(join(tmpdir(), 'rights-'))
  try {
    const config = readDemoConfig({ DATA_DIR: dataDir, DATABASE_URL: 'sqlite::memory:' })
    if (config === null) return 2
    await keepFile(out, await walk(config, demo))
    console.log(`Written: ${out}`)
    return 0
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function walk(config: Config, controller: string): Promise<Uint8Array> {
  const portal = await openPortal(config)
  try {
    await loadRegisters(portal, new Date().toISOString())
    putSources(portal, controller)
    const officers = await addDemoStaff(portal, controller, newPassphrase())
    const tell = (step: string) => console.log(step)
    return await walkAccess({ portal, controller, ...officers, tell }, readFamily(controller))
  } finally {
    await closePortal(portal)
  }
}
