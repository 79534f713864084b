import { expect, test } from 'vitest'
import { compose } from '~/app/pack/compose'
import { builtPack } from '../../kit/builtPack'
import { accessFacts, aRecord, english, objectionFacts } from '../facts'
import { bare, composedWords, spokenWords } from './spokenWords'

const records = Array.from({ length: 9 }, (_, index) => aRecord({ ref: `R${index + 1}`, title: `Visit ${index + 1}` }))

test.each([
  ['an access pack', accessFacts({ records })],
  ['an objection', objectionFacts()],
])('%s is read out as it was composed: every word, in its order, and no other', async (_, facts) => {
  const composed = bare(composedWords(compose(facts, english())))
  expect(composed.length).toBeGreaterThan(3000)
  expect(bare(spokenWords((await builtPack(facts, english())).bytes, { contents: false }))).toBe(composed)
})
