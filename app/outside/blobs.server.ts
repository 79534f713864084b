import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Files that the portal keeps, by a name of its own. */
export type Blobs = {
  /** Keeps bytes whole or not at all, and gives the name they are kept under. */
  readonly keep: (bytes: Uint8Array) => Promise<string>
  /** The bytes kept under a name. Throws where there are none. */
  readonly read: (name: string) => Promise<Buffer>
  readonly remove: (name: string) => Promise<void>
}

/** Blobs in a folder, which is made where it isn't there. */
export function folderBlobs(folder: string): Blobs {
  const path = (name: string) => {
    if (!/^[0-9a-f]{32}$/.test(name)) throw new Error('No blob has such a name')
    return join(folder, name)
  }
  return {
    keep: async (bytes) => {
      await mkdir(folder, { recursive: true })
      const name = randomBytes(16).toString('hex')
      const part = `${path(name)}.part`
      const file = await open(part, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(part, path(name))
      return name
    },
    read: (name) => readFile(path(name)),
    remove: (name) => rm(path(name), { force: true }),
  }
}
