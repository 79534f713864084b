import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadRegisters } from '~/app/casework/registers.server'
import { readConfig } from '~/app/config.server'
import { closePortal, openPortal } from '~/app/desk.server'

/**
 * A process that opens one empty store after another, each at the same moment as another such process: both say they
 * are ready in a folder and wait there for the other. ARGS: its own name, the other's, the folder, then the stores.
 */
const [me = '', other = '', folder = '', ...urls] = process.argv.slice(2)

for (const [turn, url] of urls.entries()) {
  const read = readConfig({ NODE_ENV: 'test', DATABASE_URL: url, DATA_DIR: folder })
  if ('faults' in read) throw new Error(read.faults.join())
  writeFileSync(join(folder, `${turn}.${me}`), '')
  while (!existsSync(join(folder, `${turn}.${other}`))) await new Promise((resolve) => setTimeout(resolve, 1))
  const portal = await openPortal(read.config)
  await loadRegisters(portal, new Date().toISOString())
  await closePortal(portal)
}
process.stdout.write(`opened ${urls.length}\n`)
