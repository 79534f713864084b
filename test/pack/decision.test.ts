import { describe, expect, test } from 'vitest'
import { compose } from '~/app/pack/compose'
import type { Decision, PackFacts } from '~/app/pack/facts'
import { aDecision, anObjection, decisionFacts, objectionFacts, wordsFor } from './facts'
import { treeText } from './tree'

const textOf = (facts: PackFacts) => treeText(compose(facts, wordsFor(facts)))
const decided = (changes: Partial<Decision>) => textOf(decisionFacts({ decision: aDecision(changes) }))

const rights = ['access', 'rectification', 'erasure', 'restriction', 'portability', 'complaint'] as const
const outcomes = ['done', 'partly', 'refused'] as const
const readers = [
  ['en', 'adult', ['section 164A', 'section 165', 'section 167', 'High Court']],
  ['en', 'child', ['section 164A', 'section 165', 'section 167', 'High Court', 'grown-up you trust']],
  ['cy', 'adult', ['adran 164A', 'adran 165', 'adran 167', 'Uchel Lys', 'Cyfieithiad drafft']],
  ['cy', 'child', ['adran 164A', 'adran 165', 'adran 167', 'Uchel Lys', 'Cyfieithiad drafft', 'oedolyn']],
] as const

describe.each(readers)('a decision in %s for a reader who is %s', (language, audience, routes) => {
  test.each(rights.flatMap((right) => outcomes.map((outcome) => [right, outcome] as const)))(
    'on %s, %s: says what was asked, what was decided and why, what happens now, and the three routes',
    (right, outcome) => {
      const text = textOf(decisionFacts({ language, audience, decision: aDecision({ right, outcome }) }))
      const { asked, grounds, effect } = aDecision()
      for (const words of [asked, grounds, effect, ...routes]) expect(text).toContain(words)
      for (const name of ['Harrowmere Borough Council', 'Information Commissioner']) expect(text).toContain(name)
      expect(text).toContain(language === 'en' ? '17 November 2026' : '17 Tachwedd 2026')
      expect(text).not.toMatch(/\{\{|\}\}/)
    },
  )
})

describe('a decision', () => {
  test('has its letter, the rights and the words explained, and its own title', () => {
    const { sections } = compose(decisionFacts(), wordsFor(decisionFacts()))
    expect(sections.map((section) => section.title)).toEqual([
      'Our answer to your request to put information right',
      'Your rights and how to complain',
      'Words explained',
    ])
  })

  test.each(['partly', 'refused'] as const)(
    'that is a no (%s) says by when we must give reasons (Article 12(4))',
    (outcome) => {
      expect(decided({ outcome })).toContain('When we say no, we must tell you why without delay.')
    },
  )

  test('that is a yes does not', () => {
    expect(decided({ outcome: 'done' })).not.toContain('When we say no')
  })

  test.each([
    ['manifestly-unfounded', 'manifestly unfounded (Article 12(5))'],
    ['excessive', 'manifestly excessive (Article 12(5))'],
  ] as const)('that a request is %s says that it is for the council to show it', (ground, words) => {
    const text = decided({ right: 'access', outcome: 'refused', ground })
    expect(text).toContain(words)
    expect(text).toContain('It is for us to show this. You do not have to show the opposite.')
  })

  test.each([
    ['exempt', 'Such a rule is called an exemption.'],
    ['not-entitled', 'The right belongs to the child.'],
    ['identity', 'Send us what we asked for and we will start on your request.'],
  ] as const)('refused because of %s says what that means', (ground, words) => {
    const text = decided({ right: 'access', outcome: 'refused', ground })
    expect(text).toContain(words)
    expect(text).not.toContain('It is for us to show this')
  })
})

test.each([
  ['en', 'adult', 'What you object to rests on Article 6(1)(b).'],
  ['en', 'child', 'We do this for another reason that the law gives'],
  ['cy', 'adult', 'yn dibynnu ar Article 6(1)(b).'],
  ['cy', 'child', "am reswm arall y mae'r gyfraith yn ei roi"],
] as const)(
  'an objection to a contract, in %s for a reader who is %s, is told what it rests on',
  (language, audience, words) => {
    const changes = { outcome: 'not-applicable', reach: 'other-basis', provision: 'Article 6(1)(b)' } as const
    const facts = objectionFacts({ language, audience, objection: anObjection(changes) })
    const text = textOf(facts)
    expect(text).toContain(words)
    expect(text).toContain('Article 6(1)(b)')
    expect(text).not.toContain('It rests on')
  },
)

describe('those who had the information (Article 19)', () => {
  const told = ['rectification', 'erasure', 'restriction'] as const

  test.each(told)('are named once it was put right, deleted or limited: %s', (right) => {
    for (const outcome of ['done', 'partly'] as const) {
      const text = decided({ right, outcome, told: ['Weirdale Police', 'The health trust'] })
      expect(text).toMatch(/We told them what we decided \(Article 19\):\nWeirdale Police\nThe health trust/)
    }
  })

  test.each(told)('are spoken of where none was told: %s', (right) => {
    const text = decided({ right, outcome: 'done', told: [] })
    expect(text).toContain('We have told nobody else.')
    expect(text).toContain('You can ask us who they are.')
  })

  test('are not spoken of after a refusal, nor for other rights', () => {
    const others = [
      decided({ outcome: 'refused' }),
      ...(['access', 'portability', 'complaint'] as const).map((right) => decided({ right, outcome: 'done' })),
    ]
    for (const text of others) expect(text).not.toContain('Article 19')
  })
})

describe('what the law adds', () => {
  test.each([
    ['rectification', 'refused', 'You can give us a statement in your own words.'],
    ['rectification', 'partly', 'We will keep it beside the information'],
    ['erasure', 'refused', 'The law lets us keep information that we still need (Article 17(3)).'],
    ['restriction', 'done', 'We will tell you before we lift the limit (Article 18(3)).'],
    ['restriction', 'partly', 'We will tell you before we lift the limit (Article 18(3)).'],
    ['restriction', 'refused', 'The law gives you this right in four cases (Article 18(1)).'],
    ['portability', 'done', 'JSON and CSV (Article 20(1))'],
    ['portability', 'done', 'You can ask us to send the files straight to another organisation.'],
    ['portability', 'refused', 'It does not cover what we use for a public task (Article 20(3)).'],
    ['access', 'refused', 'You can ask again at any time.'],
  ] as const)('to %s, %s', (right, outcome, words) => {
    expect(decided({ right, outcome })).toContain(words)
  })

  test.each([
    ['rectification', 'You can give us a statement'],
    ['erasure', 'Article 17(3)'],
  ] as const)('is left out where there is nothing to add: %s, done', (right, words) => {
    expect(decided({ right, outcome: 'done' })).not.toContain(words)
  })
})

describe('the outcome of a complaint (section 164A DPA 2018)', () => {
  const text = decided({ right: 'complaint', outcome: 'partly' })

  test('says what was looked into, what was found, what will be done, and that the regulator is next', () => {
    const order = ['What we looked into', 'What we found', 'We agree with part of your complaint.', 'What we will do']
    const places = order.map((words) => text.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(text).toContain('you can take your complaint to the Information Commissioner.')
  })

  test('has no last day in law, so none is named and none is missed', () => {
    const late = textOf(decisionFacts({ builtOn: '2027-03-01', decision: aDecision({ right: 'complaint' }) }))
    for (const each of [text, late]) {
      expect(each).not.toContain('Our answer was due')
      expect(each).not.toContain('sorry')
      expect(each).toContain('without undue delay')
    }
  })
})
