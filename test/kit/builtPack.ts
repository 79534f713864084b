import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BuiltPack, buildPack, type PackInto } from '~/app/pack/build'
import type { PackFacts } from '~/app/pack/facts'
import type { PackWords } from '~/app/pack/words'

/** A pack with its files read: `bytes` are those of its first volume. */
export type BuiltForTest = BuiltPack & { readonly bytes: Uint8Array; readonly read: ReadonlyMap<string, Buffer> }

/** Builds a pack in a folder that is gone afterwards. */
export const builtPack = async (
  facts: PackFacts,
  words: PackWords,
  into: Omit<PackInto, 'folder'> = {},
): Promise<BuiltForTest> => {
  const folder = await mkdtemp(join(tmpdir(), 'pack-'))
  try {
    const built = await buildPack(facts, words, { ...into, folder })
    const read = new Map<string, Buffer>()
    for (const { name, path } of built.files) read.set(name, await readFile(path))
    return { ...built, read, bytes: new Uint8Array(read.get(built.files[0]?.name ?? '') ?? Buffer.alloc(0)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
