import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Portal } from '~/app/desk.server'
import { checkRegister } from '~/app/rules/register/check'
import type { Register } from '~/app/rules/register/schema'
import { keepRegisterFile, newestRegister, newestRegisters } from '~/db/registerVersions'

/** A register as the portal holds it: what it says, and which version it is. */
export type HeldRegister = {
  readonly register: Register
  readonly version: number
  readonly sha256: string
  readonly loadedAt: string
}

/** Registers that can't be loaded, every fault with its file, line and path. */
export class RegisterFaults extends Error {}

/**
 * Loads every register of a folder. A file that has changed becomes a new version; old versions stay. Throws
 * RegisterFaults, and keeps nothing, where any file is wrong.
 */
export async function loadRegisters(portal: Portal, now: string): Promise<void> {
  const folder = portal.config.registersDir
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort()
  if (names.length === 0) throw new RegisterFaults(`No register of processing stands in ${folder}.`)
  const read = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, text, checked: checkRegister(text) }
    }),
  )
  const faults = read.flatMap(({ name, checked }) =>
    'faults' in checked ? checked.faults.map((f) => `${name}:${f.line}: ${f.path}: ${f.message}`) : [],
  )
  if (faults.length > 0) throw new RegisterFaults(faults.join('\n'))
  for (const { text, checked } of read) {
    if ('valid' in checked) await keepRegisterFile(portal.db, checked.valid.controller.id, { text, at: now })
  }
}

/** The newest register of a controller, or null where there is no such controller. */
export async function readRegister(portal: Portal, controller: string): Promise<HeldRegister | null> {
  const row = await newestRegister(portal.db, controller)
  return row === undefined ? null : held(row)
}

/** Every controller's newest register, by the controller's name. */
export async function readRegisters(portal: Portal): Promise<readonly HeldRegister[]> {
  const rows = await newestRegisters(portal.db)
  return rows.map(held).sort((a, b) => a.register.controller.name.localeCompare(b.register.controller.name, 'en'))
}

type Row = { readonly version: number; readonly sha256: string; readonly loaded_at: string; readonly text: string }

// A version never changes, so its text is read once.
const parsed = new Map<string, Register>()

function held(row: Row): HeldRegister {
  const register = parsed.get(row.sha256) ?? parse(row.text)
  parsed.set(row.sha256, register)
  return { register, version: row.version, sha256: row.sha256, loadedAt: row.loaded_at }
}

function parse(text: string): Register {
  const checked = checkRegister(text)
  if ('faults' in checked) throw new Error('A register in the store no longer reads as one')
  return checked.valid
}
