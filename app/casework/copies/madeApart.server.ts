import { mkdir, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Desk } from '~/app/desk.server'

/** A file that lies in no folder any more: its bytes can be read once, and are gone when they are read. */
export type Fleeting = { readonly size: number; readonly read: () => Readable; readonly drop: () => Promise<void> }

/**
 * Makes a file in a folder of its own that is gone before a byte of it leaves, whatever comes of it. `make` gives the
 * file's path within the folder. What a process that was killed left here goes first.
 */
export async function madeApart(desk: Desk, make: (folder: string) => Promise<string>): Promise<Fleeting> {
  const within = join(desk.config.dataDir, 'copies')
  await mkdir(within, { recursive: true, mode: 0o700 })
  await sweep(within)
  const folder = await mkdtemp(join(within, 'copy-'))
  try {
    const file = await open(await make(folder), 'r')
    const { size } = await file.stat()
    // An open file is read to its end though its name is gone: nothing is left to be found, whenever this process ends.
    return { size, read: () => file.createReadStream(), drop: () => file.close() }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** In milliseconds. A copy is made in minutes. */
const longest = 60 * 60 * 1000

async function sweep(within: string): Promise<void> {
  for (const name of await readdir(within)) {
    const left = join(within, name)
    const since = await stat(left).catch(() => null)
    if (since !== null && Date.now() - since.mtimeMs > longest) await rm(left, { recursive: true, force: true })
  }
}
