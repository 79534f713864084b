import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { ToBurn } from './burn/burn'
import { burnDocument } from './burn/burnDocument'
import type { Refused } from './burn/types'
import type { Program } from './channels/types'
import type { Engines } from './programs/engines'
import type { Proof } from './prove'
import { proveInParts } from './proveInParts'
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
  /** The programs of the system to read with; left out, those that the machine has. */
  readonly engines?: Engines
  /** Programs of the system without which there is no proof. */
  readonly compulsory?: readonly Program[]
}

/** Burns a document and proves the finished bytes. A refusal says why it can't be burned safely. */
export const redact = async (
  bytes: Uint8Array,
  { file, on, allowed = [], absent = [], compulsory = [], engines, ...toBurn }: ToRedact,
): Promise<Proof | Refused> => {
  const out = createWriteStream(file, { mode: 0o600 })
  const setting = { title: 'Document', on, language: 'en-GB' as const }
  const burned = await burnDocument(bytes, { ...toBurn, out, setting })
  if ('refused' in burned) return burned
  const hidden = [...new Set([...toSweep(burned.hidden), ...absent])]
  return proveInParts(toBurn.pool, await readFile(file), { hidden, allowed, marks: burned.marks, compulsory, engines })
}
