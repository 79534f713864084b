import { mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const parts = ['app', 'db', 'templates', 'node_modules', 'package.json', 'tsconfig.json']

/** A folder that a command takes for the portal's own, so that what it writes there is nobody else's. */
export async function aRoot(...more: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-root-'))
  for (const part of [...parts, ...more]) await symlink(resolve(part), join(folder, part))
  return folder
}
