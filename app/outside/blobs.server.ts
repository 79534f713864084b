import { createHash, randomBytes } from 'node:crypto'
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '~/app/rules/day'

/** Bytes that are kept: under which name, how many they are, and their SHA-256. */
export type Kept = { readonly blob: string; readonly size: number; readonly sha256: string }

/** A file that has come in whole and is not kept yet. */
export type Part = { readonly path: string; readonly size: number }

/** Files that the portal keeps, by a name of its own. */
export type Blobs = {
  /** Keeps bytes whole or not at all, and gives the name they are kept under. */
  readonly keep: (bytes: Uint8Array) => Promise<string>
  /** Keeps a copy of a file, however large, whole or not at all. */
  readonly keepFile: (path: string) => Promise<string>
  /**
   * Keeps what comes in, a chunk at a time and never all of it in memory, where `look` finds no fault with the whole. Of
   * what has a fault, or breaks off (which throws), nothing stays.
   */
  readonly keepStream: <Fault>(
    chunks: AsyncIterable<Uint8Array>,
    look: (part: Part) => Promise<Fault | null>,
  ) => Promise<Kept | { readonly fault: Fault }>
  /** The bytes kept under a name. Throws where there are none. */
  readonly read: (name: string) => Promise<Buffer>
  /** A file on this machine that holds the bytes kept under a name: to be read, never changed. */
  readonly fileOf: (name: string) => string
  readonly remove: (name: string) => Promise<void>
  /** Takes away what was left half written before an instant, by a process that died. */
  readonly removeParts: (before: Instant) => Promise<void>
}

/** Blobs in a folder, which is made where it isn't there. */
export function folderBlobs(folder: string): Blobs {
  const path = (name: string) => {
    if (!/^[0-9a-f]{32}$/.test(name)) throw new Error('No blob has such a name')
    return join(folder, name)
  }
  /** `fill` writes the part and says whether it is to be kept. */
  const keeping = async (fill: (part: string) => Promise<boolean>): Promise<string> => {
    await mkdir(folder, { recursive: true })
    const name = randomBytes(16).toString('hex')
    const part = `${path(name)}${partEnding}`
    try {
      const file = await open(part, 'wx', 0o600)
      let isWanted = false
      try {
        isWanted = await fill(part)
        if (isWanted) await file.sync()
      } finally {
        await file.close()
      }
      if (isWanted) await rename(part, path(name))
    } finally {
      // Once it was renamed nothing lies there.
      await rm(part, { force: true })
    }
    return name
  }
  const whole = (write: (part: string) => Promise<void>) => keeping((part) => write(part).then(() => true))
  return {
    keep: (bytes) => whole((part) => writeFile(part, bytes)),
    keepFile: (from) => whole((part) => copyFile(from, part)),
    keepStream: async (chunks, look) => {
      const hash = createHash('sha256')
      let [size, sha256] = [0, '']
      let fault: Awaited<ReturnType<typeof look>> = null
      const blob = await keeping(async (part) => {
        await writeFile(
          part,
          seen(chunks, (chunk) => {
            hash.update(chunk)
            size += chunk.byteLength
          }),
        )
        sha256 = hash.digest('hex')
        fault = await look({ path: part, size })
        return fault === null
      })
      return fault === null ? { blob, size, sha256 } : { fault }
    },
    fileOf: path,
    read: (name) => readFile(path(name)),
    remove: (name) => rm(path(name), { force: true }),
    removeParts: (before) => removePartsIn(folder, Date.parse(before)),
  }
}

const partEnding = '.part'

async function* seen(chunks: AsyncIterable<Uint8Array>, see: (chunk: Uint8Array) => void) {
  for await (const chunk of chunks) {
    see(chunk)
    yield chunk
  }
}

async function removePartsIn(folder: string, before: number): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((each) => each.endsWith(partEnding))) {
    const found = await stat(join(folder, name)).catch(() => null)
    if (found !== null && found.mtimeMs < before) await rm(join(folder, name), { force: true })
  }
}
