import { randomBytes } from 'node:crypto'
import { copyFile, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Files that the portal keeps, by a name of its own. */
export type Blobs = {
  /** Keeps bytes whole or not at all, and gives the name they are kept under. */
  readonly keep: (bytes: Uint8Array) => Promise<string>
  /** Keeps a copy of a file, however large, whole or not at all. */
  readonly keepFile: (path: string) => Promise<string>
  /** The bytes kept under a name. Throws where there are none. */
  readonly read: (name: string) => Promise<Buffer>
  /** A file on this machine that holds the bytes kept under a name: to be read, never changed. */
  readonly fileOf: (name: string) => string
  readonly remove: (name: string) => Promise<void>
}

/** Blobs in a folder, which is made where it isn't there. */
export function folderBlobs(folder: string): Blobs {
  const path = (name: string) => {
    if (!/^[0-9a-f]{32}$/.test(name)) throw new Error('No blob has such a name')
    return join(folder, name)
  }
  const keeping = async (fill: (part: string) => Promise<void>): Promise<string> => {
    await mkdir(folder, { recursive: true })
    const name = randomBytes(16).toString('hex')
    const part = `${path(name)}.part`
    const file = await open(part, 'wx', 0o600)
    try {
      await fill(part)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path(name))
    return name
  }
  return {
    keep: (bytes) => keeping((part) => writeFile(part, bytes)),
    keepFile: (from) => keeping((part) => copyFile(from, part)),
    fileOf: path,
    read: (name) => readFile(path(name)),
    remove: (name) => rm(path(name), { force: true }),
  }
}
