import { describe, expect, test } from 'vitest'
import { compose } from '~/app/pack/compose'
import type { PackFacts } from '~/app/pack/facts'
import { aController, accessFacts, aDocument, anActivity, aRecord, aSearch, english } from './facts'
import { treeText } from './tree'

const sectionsOf = (facts: PackFacts, ids: readonly string[]) => {
  const tree = compose(facts, english())
  return treeText({ ...tree, sections: tree.sections.filter((section) => ids.includes(section.id)) })
}
const letter = (changes: Partial<Extract<PackFacts, { kind: 'access' }>> = {}) =>
  sectionsOf(accessFacts(changes), ['letter'])
const glance = (changes: Partial<Extract<PackFacts, { kind: 'access' }>> = {}) =>
  sectionsOf(accessFacts(changes), ['glance'])

const plain = aRecord({ fields: [{ name: 'name', label: 'Name', segments: [{ text: 'Priya' }] }] })
const unsearched = aSearch({
  source: 'Paper files',
  outcome: 'not-searched',
  records: 0,
  because: 'The store was flooded.',
})
const whole = { records: [plain], key: [], documents: [aDocument()] }
const nothing = { records: [], documents: [], key: [], searches: [aSearch({ outcome: 'nothing-held', records: 0 })] }

describe('the letter says in short what the answer comes to', () => {
  test.each([
    ['all that was found', whole, 'You have all that we found in this pack.'],
    ['words hidden in a record', {}, 'You have most of it in this pack, or some of it.'],
    ['a document held back', { ...whole, documents: [aDocument({ disclosed: 'withheld' })] }, 'You have most of it'],
    [
      'a document dealt with apart',
      { ...whole, documents: [aDocument({ disclosed: 'apart' })] },
      'You have most of it',
    ],
    ['pages left out', { ...whole, documents: [aDocument({ leftOut: 1 })] }, 'You have most of it'],
    ['a place that was not searched', { ...whole, searches: [aSearch(), unsearched] }, 'You have most of it'],
    [
      'nothing but what is held back',
      { ...whole, records: [], documents: [aDocument({ disclosed: 'withheld' })] },
      'What we found is not in this pack.',
    ],
    ['nothing held', nothing, 'No, we do not hold information about you.'],
    [
      'nothing found yet',
      { ...nothing, searches: [aSearch({ outcome: 'not-known' }), unsearched] },
      "can't say that we hold",
    ],
    ['no search at all', { ...nothing, searches: [] }, "can't say that we hold nothing"],
  ])('%s', (_, changes, words) => {
    const forms = [
      'You have all that we found',
      'You have most of it',
      'is not in this pack.',
      'No, we do not hold',
      "can't say that we hold",
    ]
    const text = letter(changes)
    expect(text).toContain(words)
    expect(forms.filter((form) => text.includes(form))).toHaveLength(1)
  })

  test('and never that nothing was held back where something was', () => {
    expect(letter(whole)).toContain('We held nothing back.')
    for (const disclosed of ['part', 'withheld', 'apart'] as const) {
      expect(letter({ ...whole, documents: [aDocument({ disclosed })] })).not.toContain('We held nothing back.')
    }
    expect(letter({ ...whole, documents: [aDocument({ leftOut: 2 })] })).not.toContain('We held nothing back.')
  })

  test('and never that nothing was held back where nothing was found', () => {
    expect(letter(nothing)).not.toContain('held back')
    expect(letter(nothing)).toContain('We do keep your request')
  })
})

describe('what was found', () => {
  test.each([
    ['records alone', { ...whole, documents: [] }, 'We found 1 record.'],
    ['documents alone', { ...whole, records: [] }, 'We found 1 document (3 pages).'],
    [
      'both',
      { ...whole, documents: [aDocument(), aDocument({ ref: 'D2', pages: 2 })] },
      'We found 1 record and 2 documents (5 pages).',
    ],
  ])('is counted: %s', (_, changes, words) => {
    expect(letter(changes)).toContain(words)
    expect(glance(changes)).toContain(words.replace('We found ', '').replace(/\.$/, ''))
  })

  test('is counted for each place', () => {
    expect(letter({ ...whole, searches: [aSearch()] })).toContain(
      'Early help case system, on 3 November 2026: 1 record and 1 document (3 pages)',
    )
  })

  test('and what was not searched is named, with the reason, in the letter and at a glance', () => {
    const changes = { ...whole, searches: [aSearch(), unsearched] }
    expect(letter(changes)).toContain('Paper files: we could not search it. Why: The store was flooded.')
    expect(glance(changes)).toMatch(/Where we could not look\nPaper files/)
    expect(glance(whole)).toContain('We looked in every place.')
  })

  test('is told from what nobody there could be', () => {
    const text = letter({ searches: [aSearch(), aSearch({ source: 'Library', outcome: 'not-known' })] })
    expect(text).toContain('Library, on 3 November 2026: nobody there could be you')
  })

  test('and what is hidden is counted at a glance by kind', () => {
    const text = glance({ documents: [aDocument({ disclosed: 'part' }), aDocument({ disclosed: 'withheld' })] })
    expect(text).toContain('Words in 1 place in the records.')
    expect(text).toContain('Documents with hidden parts: 1 document.')
    expect(text).toContain('Documents held back whole: 1 document.')
    expect(glance(whole)).toMatch(/What we hid\nNothing\./)
  })

  test('of each kind of information is counted for this person where that is known', () => {
    expect(glance()).toContain('How many kinds of information\n4')
    const found = { [anActivity().id]: { categories: ['health'], disclosures: [], retention: {} } }
    expect(glance({ found })).toContain('How many kinds of information\n1')
    expect(glance({ found })).not.toContain('Arrests and convictions')
  })
})

describe('how long it took', () => {
  const working = 'This is how we worked out the date:'

  test('is one plain sentence where the answer is in time', () => {
    expect(letter()).toContain('Days between the two: 25.')
    expect(letter()).toContain('Our answer was due by 26 November 2026, so it is in time.')
    expect(letter()).not.toContain(working)
    expect(letter({ builtOn: '2026-11-26' })).not.toContain('sorry')
  })

  test('comes with sorry and the working where it is late', () => {
    const text = letter({ builtOn: '2026-11-27' })
    for (const words of [
      'We are sorry that our answer is late.',
      working,
      'We got your request on Monday 26 October 2026.',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('so it is in time')
  })

  test('comes with the reason and the working where the time was extended', () => {
    const text = letter({ extended: true })
    expect(text).toContain('We told you before that we needed more time.')
    expect(text).toContain(working)
    expect(text).not.toContain('sorry')
  })
})

test('the letter names whom to talk to, and offers help to read it', () => {
  const contacts = [{ role: 'Records team', telephone: '0113 496 0177' }]
  const text = letter({ controller: aController({ contacts }) })
  expect(text).toContain('Records team, 0113 496 0177')
  expect(text).toContain('You do not have to read it alone.')
})

test('a section may be named by a council in its own words: the letter calls it so too', () => {
  const words = english()
  const own = { ...words, words: { ...words.words, 'key.title': 'The letters and what they mean' } }
  expect(treeText(compose(accessFacts(), own))).toContain('The section called "The letters and what they mean"')
})
