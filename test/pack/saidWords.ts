import { compose } from '~/app/pack/compose'
import type { PackFacts } from '~/app/pack/facts'
import type { PackWords } from '~/app/pack/words'
import { treeText } from './tree'

/** The keys of the sentences that some packs say, all of them gone through to the end. */
export const keysSaid = (
  packs: readonly PackFacts[],
  wordsFor: (facts: PackFacts) => PackWords,
): ReadonlySet<string> => {
  const said = new Set<string>()
  for (const facts of packs) {
    const { words, at } = wordsFor(facts)
    const listening = new Proxy(words, {
      get: (target, key) => {
        said.add(String(key))
        return Reflect.get(target, key)
      },
    })
    treeText(compose(facts, { words: listening, at }))
  }
  return said
}
