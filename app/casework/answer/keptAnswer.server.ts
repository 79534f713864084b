import type { Desk } from '~/app/desk.server'
import { fingerprintOf } from '~/app/pack/files'
import { measured } from '~/app/pack/writing'
import { filesOf } from '~/db/packFiles'
import type { PackFileRow } from '~/db/schemaAnswers'

/** The files of a pack, in their order, and the fingerprint that they come to by what is written of them. */
export async function readFiles(desk: Desk, pack: string) {
  const files = await filesOf(desk.db, pack)
  return { files, sha256: wholeOf(files, files) }
}

/**
 * The fingerprint of a pack by its files as they lie in the store at this moment, every byte of them read; null where it
 * has none.
 */
export async function fingerprintNow(desk: Desk, pack: string): Promise<string | null> {
  const files = await filesOf(desk.db, pack)
  if (files.length === 0) return null
  const found = []
  for (const { name, blob } of files) found.push({ name, ...(await measured(desk.blobs.fileOf(blob))) })
  return wholeOf(found, files)
}

/** Whether a file lies in the store as it was kept, byte for byte. */
export async function isWhole(desk: Desk, file: PackFileRow): Promise<boolean> {
  return (await measured(desk.blobs.fileOf(file.blob))).sha256 === file.sha256
}

type Named = { readonly name: string; readonly size: number; readonly sha256: string }

// A pack of before was one file whose size nobody wrote down: its own fingerprint was the pack's.
const wholeOf = (found: readonly Named[], kept: readonly PackFileRow[]): string => {
  const [first] = found
  return first !== undefined && kept.length === 1 && kept[0]?.size === 0 ? first.sha256 : fingerprintOf(found)
}
