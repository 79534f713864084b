import type { Refused } from './burn/types'
import { channels } from './channels/all'
import { findEngines } from './programs/engines'
import { type Proof, type ProofOptions, proveWith } from './prove'
import { type Pool, sharing } from './threads/pool'

/** What a proof is asked for. */
export type PartToProve = ProofOptions & { readonly hidden: readonly string[] }

// Channels that share what they read stand together; the parts take about as long as one another.
const parts = {
  text: ['page text', 'outlines', 'metadata', 'annotations', 'structure tree', 'raw bytes', 'structure'],
  bytes: ['unpacked streams and strings', 'glyph numbers', 'render', 'poppler text'],
  pages: ['pictures', 'covered', 'font residue', 'gaps'],
} as const
export type Part = keyof typeof parts | 'others'

/** One part of a proof. `others` is every channel that no part names, so that none is ever left out. */
export const provePartOf = (bytes: Uint8Array, asked: PartToProve, part: Part): Promise<Proof> =>
  proveWith(
    channels.filter(({ name }) => partOf(name) === part),
    bytes,
    asked,
  )

const partOf = (name: string): Part => partNames.find((part) => parts[part].some((one) => one === name)) ?? 'others'

const partNames = ['text', 'bytes', 'pages'] as const

// In bytes: some thirty pages of a pack, half a second's work.
const shortFile = 400_000

/**
 * Proves finished bytes in the pool's threads, several channels at once: the thread that asks stays free. As `prove`
 * does, it fails closed: a part that a thread could not finish is a failed proof.
 */
export const proveInParts = async (pool: Pool, bytes: Uint8Array, asked: PartToProve): Promise<Proof | Refused> => {
  // Asked for once: each thread would ask the system again.
  const engines = asked.engines ?? (await findEngines())
  // A thread takes a second to start, in which a short file is proved.
  if (bytes.length < shortFile) return proveWith(channels, bytes, { ...asked, engines })
  const document = sharing(bytes)
  const parts = [...partNames, 'others' as const]
  const proved = await Promise.all(parts.map((part) => pool.prove(document, { ...asked, engines }, part)))
  const done: Proof[] = []
  for (const one of proved) {
    if ('refused' in one) return one
    done.push(one)
  }
  const [first] = done
  if (first === undefined || done.some(({ sha256 }) => sha256 !== first.sha256))
    throw new Error('The parts are of one file')
  const results = done.flatMap((one) => one.channels)
  const inOrder = channels.flatMap(({ name }) => results.filter(({ channel }) => channel === name))
  return { ...first, channels: inOrder, passed: done.every(({ passed }) => passed) && inOrder.length > 0 }
}
