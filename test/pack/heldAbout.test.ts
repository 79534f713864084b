import { describe, expect, test } from 'vitest'
import { readPackWords } from '~/app/outside/packWords.server'
import type { FoundAbout } from '~/app/pack/facts'
import { held } from '~/app/pack/sections/held'
import { sayWith } from '~/app/pack/words'
import { accessFacts, anActivity, english } from './facts'
import { sectionText } from './tree'

const activity = anActivity()
const [first, second, ...others] = activity.categories
const about = (changes: Partial<FoundAbout> = {}): FoundAbout => ({
  categories: [first?.id ?? ''],
  disclosures: [],
  retention: {},
  collectedFrom: '2025-02-11',
  changes: { version: 2, loadedOn: '2025-01-01', isOldest: false, changed: [] },
  ...changes,
})
const textOf = (changes: Partial<FoundAbout> = {}) =>
  sectionText(held(accessFacts({ found: { [activity.id]: about(changes) } }), sayWith(english())))

describe('the kinds of information', () => {
  test('found are told in full, and the others that the register names in short: none is passed over', () => {
    const text = textOf()
    const [before = '', after = ''] = text.split('We found nothing of them about you:')
    expect(before).toContain(`We found these kinds of information about you or your family:`)
    expect(before).toContain(first?.name)
    for (const { name } of [second, ...others].filter((category) => category !== undefined)) {
      expect(before).not.toContain(`\n${name}\n`)
      expect(after).toContain(name)
    }
  })

  test('keep their mark of special category or criminal offence data in both places', () => {
    const special = activity.categories.find(({ kinds }) => kinds.includes('special'))
    const criminal = activity.categories.find(({ kinds }) => kinds.includes('criminal'))
    expect(textOf()).toMatch(new RegExp(`${special?.name}.*\\(special category`))
    expect(textOf({ categories: [criminal?.id ?? ''] })).toMatch(
      new RegExp(`${criminal?.name}[^(]*criminal offence data`),
    )
  })

  test('of which nothing was found are said to be so', () => {
    const text = textOf({ categories: [], collectedFrom: undefined, changes: undefined })
    expect(text).toContain('We found nothing of these kinds about you in the records of this service.')
    for (const { name } of activity.categories) expect(text).toContain(name)
    expect(text).not.toContain('What has changed since')
  })

  test('all found leave no list of others', () => {
    expect(textOf({ categories: activity.categories.map(({ id }) => id) })).not.toContain('these other kinds')
  })
})

describe('those who get the information', () => {
  test('and in fact did come first, with their days, then everybody who may', () => {
    const text = textOf({
      disclosures: [
        { recipient: 'police', source: 'Visits', on: ['2025-03-04', '2025-05-01'] },
        { recipient: 'schools', source: 'Letters', on: [] },
        { recipient: 'gone-since', source: 'Letters', on: [] },
      ],
    })
    const [went = '', may = ''] = text.split('Next is a list of everybody who may get information')
    expect(went).toContain('Weirdale Police\nVisits\n4 March 2025\n1 May 2025')
    expect(went).toContain('Schools and colleges\nLetters\nOur records do not say when.')
    expect(went).toContain('gone-since')
    for (const { name } of activity.recipients) expect(may).toContain(name)
  })

  test('are said not to be known where no record tells of any', () => {
    expect(textOf()).toContain('do not say that we gave your information to anybody')
  })
})

describe('how long it is kept, for this person', () => {
  test.each([
    [
      { state: 'kept-until', from: '2024-03-04', until: '2031-09-04' },
      'Kept until 4 September 2031. The time started on 4 March 2024.',
    ],
    [{ state: 'kept-until', until: '2031-12-31' }, 'Kept until 31 December 2031.'],
    [
      { state: 'passed', from: '2015-03-04', until: '2022-09-04' },
      'This time ended on 4 September 2022. We still have the information.',
    ],
    [
      { state: 'passed', until: '2022-12-31' },
      'This time ended on 31 December 2022. We will check whether we still have any of it.',
    ],
    [
      { state: 'held', hold: 'the inquiry', until: '2031-09-04' },
      'nothing may be deleted while this stands: the inquiry. Without it, the time would end on 4 September 2031.',
    ],
    [{ state: 'held', hold: 'the inquiry' }, 'Held: nothing may be deleted while this stands: the inquiry.'],
  ] as const)('%j is said plainly', (worked, words) => {
    expect(textOf({ retention: { after: worked } })).toContain(words)
  })

  test('is left unsaid where the rule gives no day', () => {
    expect(textOf()).not.toContain('For you this means')
  })
})

describe('what has changed since the information was got', () => {
  test('nothing', () => {
    const text = textOf()
    expect(text).toContain('The oldest day on our records about you is 11 February 2025.')
    expect(text).toContain('Nothing has changed since that version.')
  })

  test('these parts', () => {
    const text = textOf({
      changes: {
        version: 2,
        loadedOn: '2025-01-01',
        isOldest: false,
        changed: [{ part: 'recipients', added: ['The town bank'], removed: ['The old bank'] }],
      },
    })
    expect(text).toMatch(
      /These parts have changed since that version:\nWho gets the information\nNew\nThe town bank\nNo longer there\nThe old bank/,
    )
  })

  test('can\u2019t be told of a notice older than the first register', () => {
    const text = textOf({ changes: { version: 1, loadedOn: '2026-09-01', isOldest: true, changed: [] } })
    expect(text).toContain(
      'version 1 of 1 September 2026, which is later. So we cannot tell what an older notice said.',
    )
  })

  test('can\u2019t be told where no record bears a day', () => {
    expect(textOf({ collectedFrom: undefined, changes: undefined })).toContain(
      'We do not know the day when we first got',
    )
  })
})

test('in a Welsh pack the register\u2019s words are marked as English, and the pack\u2019s own are not', () => {
  const facts = { ...accessFacts(), language: 'cy' as const, found: { [activity.id]: about() } }
  const said = sayWith(readPackWords('templates', { language: 'cy', audience: 'adult' }))
  const blocks = [...held(facts, said).blocks]
  const inlines = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.words : []))
  expect(inlines).toContainEqual({ lang: 'en', text: activity.about })
  expect(inlines.filter((inline) => typeof inline === 'string').length).toBeGreaterThan(5)
  expect(JSON.stringify(blocks)).not.toMatch(/[\uFDD0\uFDD1]/)
})
