import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desk } from '~/app/desk.server'

/**
 * A place for a file while it is burned, and for its pages, which is gone again whatever comes of it. What a worker that was killed left of
 * the same burning goes first.
 */
export async function withBurningFile<T>(
  desk: Desk,
  burn: string,
  act: (file: string, pages: string) => Promise<T>,
): Promise<T> {
  const folder = join(desk.config.dataDir, 'burning')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const left of await readdir(folder)) {
    if (left.startsWith(`${burn}-`)) await rm(join(folder, left), { recursive: true, force: true })
  }
  // A folder of its own: a file that is only opened once the burning was refused has nowhere to come to be.
  const own = await mkdtemp(join(folder, `${burn}-`))
  try {
    return await act(join(own, 'burned.pdf'), join(own, 'pages'))
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}
