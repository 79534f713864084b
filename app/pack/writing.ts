import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'

/** A file being written, part by part, and its fingerprint with it: nothing is held. */
export type Written = {
  readonly write: (bytes: Uint8Array) => void
  /** Ends it. `size` in bytes. */
  readonly end: () => { readonly path: string; readonly size: number; readonly sha256: string }
}

/** Begins a file that only this user may read. Throws where one is there already. */
export const writing = (path: string): Written => {
  const file = openSync(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  return {
    write: (bytes) => {
      hash.update(bytes)
      size += bytes.length
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    },
    end: () => {
      closeSync(file)
      return { path, size, sha256: hash.digest('hex') }
    },
  }
}

/** The size and the fingerprint of a file that lies there, however large. */
export const measured = async (path: string): Promise<{ readonly size: number; readonly sha256: string }> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const part of createReadStream(path)) {
    if (!Buffer.isBuffer(part)) throw new Error('A file is read as bytes')
    hash.update(part)
    size += part.length
  }
  return { size, sha256: hash.digest('hex') }
}
