import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { ToBurn } from './burn/burn'
import { burnDocument } from './burn/burnDocument'
import type { Refused } from './burn/types'
import { type Proof, prove } from './prove'
import { toSweep } from './sweep'

export type ToRedact = ToBurn & {
  /** Where the burned file is written. It stays there whatever the proof says: it is the caller's to keep or remove. */
  readonly file: string
  /** `YYYY-MM-DD`: the only date in the file. */
  readonly on: string
  /** Words rightly shown elsewhere. */
  readonly allowed?: readonly string[]
  /** Words that must be nowhere, besides those that the marks took. */
  readonly absent?: readonly string[]
}

/** Burns a document and proves the finished bytes. A refusal says why it can't be burned safely. */
export const redact = async (
  bytes: Uint8Array,
  { file, on, allowed = [], absent = [], ...toBurn }: ToRedact,
): Promise<Proof | Refused> => {
  const out = createWriteStream(file, { mode: 0o600 })
  const setting = { title: 'Document', on, language: 'en-GB' as const }
  const burned = await burnDocument(bytes, { ...toBurn, out, setting })
  if ('refused' in burned) return burned
  return prove(await readFile(file), [...new Set([...toSweep(burned.hidden), ...absent])], {
    allowed,
    marks: burned.marks,
  })
}
