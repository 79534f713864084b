import { createHash } from 'node:crypto'
import { compose } from './compose'
import type { PackFacts } from './facts'
import { typeset } from './typeset'
import { type PackWords, sayWith } from './words'

export type BuiltPack = { readonly bytes: Uint8Array; readonly pages: number; readonly sha256: string }

/** Composes and typesets a pack. The same facts and words make the same bytes, and so the same SHA-256. */
export const buildPack = async (facts: PackFacts, words: PackWords): Promise<BuiltPack> => {
  const say = sayWith(words)
  const title = say(facts.kind === 'access' ? 'letter.access.title' : 'letter.objection.title')
  const { bytes, pages } = await typeset(compose(facts, words), {
    title: say('file.title', { title, reference: facts.reference, version: facts.version }),
    builtOn: facts.builtOn,
    reference: facts.reference,
    language: 'en-GB',
  })
  return { bytes, pages, sha256: createHash('sha256').update(bytes).digest('hex') }
}
