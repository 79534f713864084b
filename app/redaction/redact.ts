import { createWriteStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import type { ToBurn } from './burn/burn'
import { burnDocument } from './burn/burnDocument'
import { type KeptPage, keepPages } from './burn/keptPages'
import type { BurnedPage, Refused } from './burn/types'
import type { Program } from './channels/types'
import type { PageMark } from './mark'
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

/** What is kept of a burned document beside its file, so that an answer can set it again. */
export type KeptBurn = {
  /** Where each of its pages lies in the file of pages. */
  readonly pages: readonly KeptPage[]
  /** The marks as they lie in the burned file. */
  readonly marks: readonly PageMark[]
  /** The words taken that must be nowhere else: see `toSweep`. */
  readonly hidden: readonly string[]
}

/** Burns a document and proves the finished bytes. A refusal says why it can't be burned safely. */
export const redact = async (bytes: Uint8Array, asked: ToRedact): Promise<Proof | Refused> => {
  const done = await burnAndProve(bytes, asked, undefined)
  return 'refused' in done ? done : done.proof
}

/** The same, and its pages are kept in the file `pages` as well. */
export const redactKeeping = async (
  bytes: Uint8Array,
  { pages, ...asked }: ToRedact & { readonly pages: string },
): Promise<{ readonly proof: Proof; readonly kept: KeptBurn } | Refused> => {
  const file = await open(pages, 'w', 0o600)
  try {
    const { keep, kept } = keepPages(file)
    const done = await burnAndProve(bytes, asked, keep)
    if ('refused' in done) return done
    const { proof, burned } = done
    return { proof, kept: { pages: kept, marks: burned.marks, hidden: toSweep(burned.hidden) } }
  } finally {
    await file.close()
  }
}

const burnAndProve = async (
  bytes: Uint8Array,
  { file, on, allowed = [], absent = [], compulsory = [], engines, ...toBurn }: ToRedact,
  keep: ((page: BurnedPage) => Promise<void>) | undefined,
) => {
  const out = createWriteStream(file, { mode: 0o600 })
  const setting = { title: 'Document', on, language: 'en-GB' as const }
  const burned = await burnDocument(bytes, { ...toBurn, out, setting, keep })
  if ('refused' in burned) return burned
  const hidden = [...new Set([...toSweep(burned.hidden), ...absent])]
  const asked = { hidden, allowed, marks: burned.marks, compulsory, engines }
  const proof = await proveInParts(toBurn.pool, await readFile(file), asked)
  return 'refused' in proof ? proof : { proof, burned }
}
