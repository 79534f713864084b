import { access, constants, mkdir } from 'node:fs/promises'
import { checkWritable } from '~/db/open'
import { loadRegisters } from './casework/registers.server'
import type { Config } from './config.server'
import { closePortal, openPortal, type Portal } from './desk.server'

// Held on the process, not in the module: a rebuilt bundle in development finds the open database again.
const held: typeof globalThis & { rightsPortal?: Portal } = globalThis

/**
 * Opens the portal that this process serves and loads the registers. Throws in plain words where the database can't be
 * written, a template is missing or a register is wrong.
 */
export async function startDesk(config: Config): Promise<Portal> {
  if (held.rightsPortal) return held.rightsPortal
  await mkdir(config.dataDir, { recursive: true }).catch(() => {
    throw new Error(`The folder ${config.dataDir} can't be made. Set DATA_DIR to one that can be written.`)
  })
  const portal = await openPortal(config)
  try {
    await loadRegisters(portal, new Date().toISOString())
  } catch (error) {
    await closePortal(portal)
    throw error
  }
  held.rightsPortal = portal
  return portal
}

/** The portal of this process. Throws before `startDesk`. */
export function thePortal(): Portal {
  if (!held.rightsPortal) throw new Error('The portal is not open yet')
  return held.rightsPortal
}

export async function closeDesk(): Promise<void> {
  if (held.rightsPortal) await closePortal(held.rightsPortal)
  held.rightsPortal = undefined
}

/** What a portal needs to do its work, checked one by one. */
export async function readiness(): Promise<readonly { readonly check: string; readonly ok: boolean }[]> {
  const { db, config } = thePortal()
  const works = (check: string, done: Promise<unknown>) =>
    done.then(
      () => ({ check, ok: true }),
      () => ({ check, ok: false }),
    )
  return Promise.all([works('database', checkWritable(db)), works('files', access(config.dataDir, constants.W_OK))])
}
