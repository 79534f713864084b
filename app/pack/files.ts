import { createHash } from 'node:crypto'

/** What a file of an answer is. `list` names the others with their fingerprints; `bundle` is the ZIP of them all. */
export type PackFileKind = 'volume' | 'page-copy' | 'data' | 'schema' | 'table' | 'list' | 'bundle'

/** One file of an answer. `name` is what the person who gets it sees, in letters that every system can write. */
export type PackFile = {
  readonly kind: PackFileKind
  readonly name: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
  readonly sha256: string
  readonly pages: number | null
}

/**
 * The fingerprint of a whole answer: the SHA-256 of the list of its files, each with its own SHA-256, its size and its
 * name, in their order. It is this that is approved, so one byte changed in any file, a file more or a file less,
 * makes another answer.
 */
export const fingerprintOf = (files: readonly Pick<PackFile, 'name' | 'size' | 'sha256'>[]): string =>
  createHash('sha256')
    .update(files.map(({ name, size, sha256 }) => `${sha256} ${size} ${name}\n`).join(''))
    .digest('hex')

/** A fingerprint as people compare it: in groups of four. */
export const inGroups = (sha256: string): string => (sha256.match(/.{1,4}/g) ?? []).join(' ')
