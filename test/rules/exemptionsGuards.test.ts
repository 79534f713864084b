import { describe, expect, test } from 'vitest'
import { askedOf } from '~/app/rules/exemptions/asked'
import { mayDisclose } from '~/app/rules/exemptions/disclosure'
import { type GuardFacts, lacking, lackingInMark } from '~/app/rules/exemptions/guards'
import { keyWordsFor } from '~/app/rules/exemptions/keyWords'
import { statementOf } from '~/app/rules/exemptions/statement'
import vectors from './deadlineVectors.json'
import { fullFacts, readRows, rowOf, today } from './exemptionsRows'

const codes = (id: string, facts: GuardFacts, on = today) => lacking(rowOf(id), facts, on).map(({ code }) => code)

describe('staff in their job (Sch 2 para 17)', () => {
  const official: GuardFacts = { ...fullFacts, about: 'official', seriousHarm: undefined }

  test.each(['S2-16', 'A15-4'])('are not hidden under %s unless serious harm is argued', (id) => {
    expect(codes(id, official)).toEqual(['official-without-harm'])
    expect(codes(id, { ...official, seriousHarm: '  ' })).toEqual(['official-without-harm'])
    expect(codes(id, { ...official, seriousHarm: 'He has threatened her.' })).toEqual([])
  })
})

test('somebody who agreed to be named is not hidden under the rights of others', () => {
  expect(codes('S2-16', { ...fullFacts, consent: 'given' })).toEqual(['consent-given'])
})

test.each([
  ['self', ['not-parent-or-deputy']],
  ['attorney', ['not-parent-or-deputy']],
  ['agent', ['not-parent-or-deputy']],
  ['parent', []],
  ['deputy', []],
] as const)('child abuse data, and what a child trusted somebody with, where it is asked for by: %s', (by, lacks) => {
  for (const id of ['S3-21', 'S3-4', 'S3-10']) expect(codes(id, { ...fullFacts, requestedBy: by })).toEqual(lacks)
})

describe('a health opinion', () => {
  const dated = (on: string): GuardFacts => ({ ...fullFacts, healthOpinion: { ...fullFacts.healthOpinion, on } })
  const day = vectors.special_periods.find(({ kind }) => kind === 'health_opinion_oldest_valid')

  test('may be as old as the law’s own example, and not a day older', () => {
    expect(codes('S3-5', dated(day?.due ?? ''), day?.start)).toEqual([])
    expect(codes('S3-5', dated('2026-05-22'), '2026-11-22')).toEqual(['opinion-too-old'])
  })

  test.each([
    ['2026-08-29', '2027-02-28', []],
    ['2026-08-28', '2027-02-28', ['opinion-too-old']],
    ['2026-02-28', '2026-08-31', ['opinion-too-old']],
    ['2026-03-01', '2026-08-31', []],
    ['2027-08-30', '2028-02-29', []],
    ['2027-08-29', '2028-02-29', ['opinion-too-old']],
    ['2026-11-22', '2026-11-22', []],
    ['2026-11-23', '2026-11-22', ['opinion-in-future']],
  ])('of %s on %s lacks %j', (on, decided, lacks) => {
    expect(codes('S3-5', dated(on), decided)).toEqual(lacks)
  })

  test('that says no serious harm hides nothing; one that is only half recorded lacks the rest', () => {
    const says = { ...fullFacts.healthOpinion, says: 'no-serious-harm' } as const
    expect(codes('S3-5', { ...fullFacts, healthOpinion: says })).toEqual(['opinion-says-no'])
    expect(codes('S3-5', { reasoning: 'x', healthOpinion: {} })).toEqual([
      'opinion-by-missing',
      'opinion-on-missing',
      'opinion-says-missing',
    ])
  })
})

describe('health data is shown (Sch 3 para 6)', () => {
  const opinion = { by: 'GP', on: '2026-10-01', says: 'no-serious-harm' } as const
  const against = { ...opinion, says: 'serious-harm-likely' } as const

  test.each([
    ['with no opinion', {}, { may: false, because: 'opinion-needed' }],
    [
      'with an old opinion',
      { healthOpinion: { ...opinion, on: '2026-05-22' } },
      { may: false, because: 'opinion-needed' },
    ],
    [
      'with an opinion from nobody',
      { healthOpinion: { ...opinion, by: '' } },
      { may: false, because: 'opinion-needed' },
    ],
    ['with an opinion against it', { healthOpinion: against }, { may: false, because: 'opinion-against' }],
    ['with an opinion that no serious harm is likely', { healthOpinion: opinion }, { may: true }],
    ['where they know it already', { knownToSubject: true }, { may: true }],
  ] as const)('%s: %j', (_, facts, answer) => {
    expect(mayDisclose('health', facts, today)).toEqual(answer)
  })

  test.each([
    [undefined, { may: false, because: 'reporter-silent' }],
    ['test-met', { may: false, because: 'reporter-against' }],
    ['test-not-met', { may: true }],
  ] as const)('and what the Principal Reporter sent, once they said %s: %j', (principalReporter, answer) => {
    expect(mayDisclose('from-principal-reporter', { principalReporter }, today)).toEqual(answer)
  })
})

describe('a mark with several exemptions', () => {
  test('needs the guards of each, and says what two of them lack once', () => {
    const both = [rowOf('S2-16'), rowOf('S3-11')]
    expect(lackingInMark(both, fullFacts, today)).toEqual([])
    const lacks = lackingInMark(both, { about: 'third-party' }, today).map(({ code }) => code)
    expect(lacks).toEqual(['reasoning-missing', 'consent-missing', 'harm-missing'])
  })

  test('lacks one where it has none', () => {
    expect(lackingInMark([], fullFacts, today)).toEqual([{ guard: null, code: 'exemption-missing' }])
  })
})

describe('what the key says', () => {
  const every = { notConfirmed: new Set(readRows().map(({ id }) => id)) }

  test('is an exemption’s own words where nothing is set', () => {
    const { title, ref, plain, plain_cy } = rowOf('S2-2')
    const none = { notConfirmed: new Set<string>() }
    expect(keyWordsFor(rowOf('S2-2'), none)).toEqual({ group: 'S2-2', title, reference: ref, plain })
    expect(keyWordsFor(rowOf('S2-2'), none, 'cy')).toMatchObject({ plain: plain_cy.draft })
  })

  test('is the same of all that are neither confirmed nor denied, and names none of them', () => {
    const silent = readRows().filter(({ neither }) => neither === 'may')
    expect(silent.length).toBeGreaterThan(10)
    for (const language of ['en', 'cy'] as const) {
      const said = new Set(silent.map((row) => JSON.stringify(keyWordsFor(row, every, language))))
      expect(said.size).toBe(1)
      const [words = ''] = said
      for (const { id, title, ref, plain } of silent) {
        for (const own of [id, title, ref, plain]) expect(words).not.toContain(own)
      }
    }
  })

  test('changes nothing of an exemption whose use has to be confirmed, whatever is set', () => {
    const told = readRows().filter(({ neither }) => neither === 'never')
    for (const row of told) expect(keyWordsFor(row, every)).toMatchObject({ group: row.id, plain: row.plain })
  })
})

test.each(readRows().map((row) => [row.id, row] as const))(
  'what is kept of a mark under %s is the reasoning and what that asks for: it lacks as much as all of it would',
  (_, row) => {
    const kept = askedOf(row, fullFacts)
    expect(lacking(row, kept, today)).toEqual([])
    const said = Object.values(kept).filter((fact) => fact !== undefined)
    expect(said).toHaveLength(1 + row.guards.filter((guard) => guard !== 'reasoning').length)
  },
)

test('the harm that was argued is kept of staff in their job, and of nobody else', () => {
  const official = { ...fullFacts, about: 'official' } as const
  expect(askedOf(rowOf('S2-16'), official).seriousHarm).toBe(fullFacts.seriousHarm)
  expect(askedOf(rowOf('S2-16'), fullFacts).seriousHarm).toBeUndefined()
})

test('what was known of a mark is kept in lines, the reasoning first and alone where nothing else was asked', () => {
  expect(statementOf({ reasoning: 'He would be warned.' })).toBe('He would be warned.')
  expect(statementOf(fullFacts).split('\n')).toEqual([
    'They would be warned that they are being looked at.',
    'About: somebody else',
    'Consent: refused',
    'Serious harm: He was followed home in March.',
    'Health opinion: consultant psychiatrist, 2026-10-01, serious harm likely',
    'Asked for by: parent',
    'Passed on by: The police: the two sentences on the informant, and no more.',
    'Forbidden by: SI 2005/389 regulation 41',
  ])
})
