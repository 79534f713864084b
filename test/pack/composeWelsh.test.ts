import { describe, expect, test } from 'vitest'
import { compose } from '~/app/pack/compose'
import type { PackFacts } from '~/app/pack/facts'
import { quotedFor } from '~/app/pack/quoted'
import type { Block, Inline, Tree } from '~/app/pack/tree'
import {
  aController,
  accessFacts,
  aDecision,
  aDocument,
  anObjection,
  aSearch,
  decisionFacts,
  objectionFacts,
  wordsFor,
} from './facts'
import { treeText } from './tree'

const composed = (facts: PackFacts) => compose(facts, wordsFor(facts))

const inlines = (tree: Tree): readonly Inline[] =>
  tree.sections.flatMap((section) => [...section.blocks].flatMap(inBlock))

const inBlock = (block: Block): readonly Inline[] => {
  switch (block.kind) {
    case 'paragraph':
      return block.words
    case 'list':
      return block.items.flat()
    case 'table':
      return block.rows.flat(2)
    case 'keyvalue':
      return block.rows.flatMap((row) => row.value)
    default:
      return []
  }
}

const spokenInEnglish = (facts: PackFacts) =>
  inlines(composed(facts)).flatMap((inline) => (typeof inline !== 'string' && 'lang' in inline ? [inline.text] : []))

const unsearched = aSearch({ source: 'Paper files', outcome: 'not-searched', because: 'The store was flooded.' })

describe('a pack in Welsh', () => {
  test.each([
    ['access', accessFacts({ language: 'cy' })],
    ['objection', objectionFacts({ language: 'cy' })],
    ['decision', decisionFacts({ language: 'cy' })],
  ])('says at its head that the translation is a draft (%s)', (_, facts) => {
    const [, , draft] = [...(composed(facts).sections[0]?.blocks ?? [])]
    expect(draft).toEqual({
      kind: 'paragraph',
      words: [{ strong: expect.stringMatching(/^Cyfieithiad drafft yw'r pecyn hwn\..*Saesneg\.$/) }],
    })
  })

  test('in English says nothing of a translation', () => {
    expect(treeText(composed(accessFacts()))).not.toContain('draft translation')
  })

  test('has months and plurals of its own', () => {
    const text = treeText(composed(accessFacts({ language: 'cy', documents: [aDocument(), aDocument({ ref: 'D2' })] })))
    expect(text).toContain('Early help case system, ar 3 Tachwedd 2026:')
    expect(text).toContain('1 cofnod, a hefyd 2 o ddogfennau (6 o dudalennau)')
  })

  test.each([
    [
      'the sources and why one was not searched',
      accessFacts({ language: 'cy', searches: [aSearch(), unsearched] }),
      ['Early help case system', 'Paper files', 'The store was flooded.'],
    ],
    ['the kinds of information', accessFacts({ language: 'cy' }), ['Health and wellbeing', 'Arrests and convictions']],
    ['what staff decided', decisionFacts({ language: 'cy' }), [aDecision().grounds, aDecision().effect]],
    [
      'what staff decided of an objection',
      objectionFacts({ language: 'cy' }),
      [anObjection().grounds, anObjection().to],
    ],
  ])('marks what stays in English as English: %s', (_, facts, words) => {
    expect(spokenInEnglish(facts)).toEqual(expect.arrayContaining(words))
  })

  test('marks no words of the person\u2019s own, whose language nobody knows', () => {
    expect(spokenInEnglish(decisionFacts({ language: 'cy' }))).not.toContain(aDecision().asked)
    expect(treeText(composed(decisionFacts({ language: 'cy' })))).toContain(aDecision().asked)
  })

  test('marks nothing in an English one', () => {
    expect(spokenInEnglish(accessFacts())).toEqual([])
  })

  test('holds no English sentence of ours', () => {
    const controller = aController({ contacts: [{ role: 'Gwybodaeth', telephone: '0113 496 0100' }] })
    const spoken = [
      decisionFacts({ language: 'cy', controller }),
      decisionFacts({
        language: 'cy',
        audience: 'child',
        controller,
        decision: aDecision({ right: 'erasure', outcome: 'refused' }),
      }),
    ].flatMap((facts) => inlines(composed(facts)).filter((inline) => typeof inline === 'string'))
    const english = spoken.filter((words) => / (the|and|you|your|of) /.test(words))
    // What the person asked for stays as they said it.
    expect(new Set(english)).toEqual(new Set([aDecision().asked]))
  })
})

describe('quoted words', () => {
  const quote = quotedFor({ language: 'cy' })

  test('stand in a sentence as runs of their own', () => {
    expect(quote.sentence(`Yn ${quote.blank('Paper files')}, ar ${quote.blank('Weir Street')}.`)).toEqual([
      'Yn ',
      { lang: 'en', text: 'Paper files' },
      ', ar ',
      { lang: 'en', text: 'Weir Street' },
      '.',
    ])
  })

  test('lose nothing, whatever they hold', () => {
    const odd = 'a\uFDD0b\uFDD1c {{x}}'
    expect(quote.sentence(quote.blank(odd))).toEqual([{ lang: 'en', text: 'abc {{x}}' }])
  })

  test('that are empty leave a blank empty, which fails the build', () => {
    expect(quote.blank(' ')).toBe('')
  })
})
