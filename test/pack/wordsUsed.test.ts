import { describe, expect, test } from 'vitest'
import type { Decision, ObjectionOutcome, PackFacts } from '~/app/pack/facts'
import { wordFiles } from '~/app/pack/wordList'
import { ActingAs } from '~/app/rules/case/rights'
import { sourceFiles } from '../house/files'
import {
  aController,
  accessFacts,
  aDecision,
  aDocument,
  aKeyEntry,
  anActivity,
  anObjection,
  aRecord,
  aSearch,
  decisionFacts,
  objectionFacts,
  wordsFor,
} from './facts'
import { keysSaid } from './saidWords'

const rights = ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'complaint'] as const
const outcomes = ['done', 'partly', 'refused'] as const
const grounds = ['manifestly-unfounded', 'excessive', 'not-entitled', 'exempt', 'identity'] as const
const decision = (changes: Partial<Decision>) => decisionFacts({ decision: aDecision(changes) })
const objection = (changes: Partial<ObjectionOutcome>) => objectionFacts({ objection: anObjection(changes) })

const nothing = { records: [], documents: [], key: [] }
const unsearched = aSearch({
  source: 'Paper files',
  outcome: 'not-searched',
  records: 0,
  because: 'The store was flooded.',
})
const plain = aRecord({ fields: [{ name: 'name', label: 'Name', segments: [{ text: 'Priya' }] }] })
const documents = [
  aDocument(),
  aDocument({ ref: 'D2', disclosed: 'part', letters: ['A'], leftOut: 1 }),
  aDocument({ ref: 'D3', disclosed: 'withheld' }),
  aDocument({ ref: 'D4', disclosed: 'apart' }),
]

/** Packs that between them come to every turn of what the letters, the glance, the rights and the decisions say. */
const packs: readonly PackFacts[] = [
  accessFacts(),
  accessFacts({ language: 'cy' }),
  accessFacts({ documents, extended: true, searches: [aSearch(), aSearch({ source: 'Paper files', records: 0 })] }),
  accessFacts({ records: [aRecord(), plain], documents: [aDocument({ pages: 1 })], searches: [aSearch()] }),
  accessFacts({ records: [plain], key: [], searches: [aSearch(), unsearched] }),
  accessFacts({ records: [plain], key: [], searches: [aSearch({ outcome: 'found' })] }),
  accessFacts({ ...nothing, searches: [aSearch({ outcome: 'nothing-held', records: 0 })], builtOn: '2026-12-24' }),
  accessFacts({ ...nothing, searches: [aSearch({ outcome: 'not-known', records: 0 }), unsearched] }),
  accessFacts({ ...nothing, searches: [] }),
  accessFacts({ records: [], documents: [aDocument({ disclosed: 'withheld' })] }),
  accessFacts({ key: [aKeyEntry({ uses: 2 })] }),
  accessFacts({ activities: [anActivity({ categories: [] })] }),
  ...(['SC', 'NI'] as const).map((nation) => accessFacts({ controller: aController({ nation }) })),
  ...rights.flatMap((right) => outcomes.map((outcome) => decision({ right, outcome }))),
  ...grounds.map((ground) => decision({ outcome: 'refused', ground })),
  decision({ right: 'erasure', told: [] }),
  ...(['upheld', 'partly', 'refused'] as const).map((outcome) => objection({ outcome })),
  objection({ outcome: 'refused', compelling: 'Two children are safer because we know where they live.' }),
  objection({ outcome: 'upheld', told: [], notTold: ['The health trust: it no longer holds it.'] }),
  ...(['other-basis', 'research-in-public-interest'] as const).map((reach) =>
    objection({ outcome: 'not-applicable', reach, provision: 'Article 6(1)(c)' }),
  ),
  decision({ right: 'erasure', notTold: ['The health trust: it no longer holds it.'] }),
  ...(['activity', 'recipient', 'research', 'marketing'] as const).map((kind) =>
    objection({ kind, restrictedMeanwhile: false }),
  ),
  ...ActingAs.options.map((actingAs) =>
    accessFacts({ requester: { name: 'Oona Redfern', organisation: null, actingAs, addressLines: [] } }),
  ),
]

/** Sentences that no tree says, and where they are said instead. */
const elsewhere: Readonly<Record<string, string>> = {
  'file.title': 'the title of the file itself, which is not a word on a page',
}

describe('every sentence that a pack may say', () => {
  test.each(['common', 'letter', 'glance', 'rights', 'objection', 'decision'] as const)(
    'is said in some pack: %s',
    (name) => {
      const said = keysSaid(packs, wordsFor)
      const unsaid = Object.keys(wordFiles[name]).filter((key) => !said.has(key) && !(key in elsewhere))
      expect(unsaid).toEqual([])
    },
  )

  test('stands in the code, or in a family of the code\u2019s', () => {
    const code = sourceFiles('app')
      .filter(({ path }) => !path.includes('/pack/lists/'))
      .map(({ text }) => text)
      .join('\n')
    expect(
      unusedKeys(
        Object.values(wordFiles).flatMap((keys) => Object.keys(keys)),
        code,
      ),
    ).toEqual([])
  })

  test('is missed where the code says it no more', () => {
    const code = `say('letter.dear') say(\`letter.short.\${form}\`)`
    expect(unusedKeys(['letter.dear', 'letter.short.found', 'letter.gone', 'letter.short'], code)).toEqual([
      'letter.gone',
      'letter.short',
    ])
  })
})

/** The keys that stand nowhere in the code, neither written out nor as one of a family, such as `kind.${kind}`. */
function unusedKeys(keys: readonly string[], code: string): readonly string[] {
  const families = Array.from(code.matchAll(/`([\w.-]+\.\$\{[^}]+\}[^`\s]*)`/g), ([, family = '']) => family)
    .map((family) => family.split(/\$\{[^}]+\}/).map((part) => part.replace(/[.]/g, '\\.')))
    .map((fixed) => new RegExp(`^${fixed.join('[\\w-]+')}$`))
  return keys.filter((key) => !code.includes(`'${key}'`) && !families.some((family) => family.test(key)))
}
