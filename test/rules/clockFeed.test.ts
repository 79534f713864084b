import { describe, expect, test } from 'vitest'
import { type HolidayChange, holidayChanges, isSameHolidays } from '~/app/rules/clock/changes'
import { readFeed } from '~/app/rules/clock/feed'
import { type Holidays, holidaysAt, notWorking, parseHolidays, withYearsBefore } from '~/app/rules/clock/holidays'
import { calendar, holidayFeed, holidays } from '../kit/holidays'

type Feed = Record<string, { events: { title: string; date: string }[] }>
/** The feed that the portal ships with, changed. */
function feedWith(change: (feed: Feed) => unknown): string {
  const feed: Feed = JSON.parse(JSON.stringify(holidayFeed()))
  return JSON.stringify(change(feed) ?? feed)
}
const without = (feed: Feed, nation: string, year: string) => {
  for (const [name, division] of Object.entries(feed)) {
    if (name === nation || nation === 'all')
      division.events = division.events.filter(({ date }) => !date.startsWith(year))
  }
}
const read = (text: string, inForce: Holidays = holidays) => readFeed(text, { inForce, today: '2026-11-23' })
const whyNot = (text: string) => {
  const outcome = read(text)
  return 'refused' in outcome ? outcome.refused : []
}

describe('a feed of bank holidays is refused', () => {
  test.each<readonly [string, string, RegExp]>([
    ['that is nothing', 'null', /^The file: /],
    ['that is a web page', '<html>Service unavailable</html>', /^It is not JSON\. Use the file that gov\.uk publishes/],
    ['without a nation', feedWith(({ scotland, ...rest }) => rest), /^scotland: /],
    ['with a nation that has no list', feedWith((f) => ({ ...f, scotland: {} })), /^scotland\.events: /],
    ['with an empty list', feedWith((f) => ({ ...f, scotland: { events: [] } })), /^scotland\.events: /],
    [
      'with a day that never was',
      feedWith((f) => void f.scotland?.events.push({ title: 'A', date: '2026-02-30' })),
      /date: /,
    ],
    [
      'with a day written another way',
      feedWith((f) => void f.scotland?.events.push({ title: 'A', date: '25/12/2026' })),
      /date: /,
    ],
    [
      'with a holiday without a name',
      feedWith((f) => void f.scotland?.events.push({ title: '', date: '2026-02-03' })),
      /title: /,
    ],
    [
      'with a day twice',
      feedWith((f) => void f.scotland?.events.push({ title: 'Again', date: '2026-12-25' })),
      /^scotland: 2026-12-25 stands twice\.$/,
    ],
    [
      'without next year',
      feedWith((f) => without(f, 'scotland', '2027')),
      /^Scotland: 2027 has 0 bank holidays\. A year has at least 8, so the file is not complete\.$/,
    ],
    [
      'without this year',
      feedWith((f) => without(f, 'northern-ireland', '2026')),
      /^Northern Ireland: 2026 has 0 bank/,
    ],
    [
      'that shrinks',
      feedWith((f) => void f['england-and-wales']?.events.pop()),
      /^England and Wales: 2028 had 8 bank holidays and now has 7\. A file that shrinks is not taken\.$/,
    ],
    [
      'without last year',
      feedWith((f) => without(f, 'all', '2025')),
      /^England and Wales: 2025 had 8 bank holidays and now has 0/,
    ],
    ['with half of an old year', feedWith((f) => without(f, 'all', '2024-0')), /^England and Wales: 2024 had 8/],
  ])('%s', (_, text, why) => {
    expect(whyNot(text)[0]).toMatch(why)
  })

  test('with every reason at once, and not hundreds of them', () => {
    const gone = feedWith((f) => without(f, 'all', '2027'))
    expect(whyNot(gone)).toHaveLength(6)
    const broken = feedWith((f) => {
      for (const division of Object.values(f)) for (const event of division.events) event.date = 'soon'
    })
    expect(whyNot(broken)).toHaveLength(5)
  })
})

describe('a feed is taken', () => {
  const oneOff = { title: 'Bank holiday for the coronation', date: '2027-05-10' }

  test('as it is, again', () => {
    expect(read(feedWith(() => undefined))).toEqual({ holidays })
  })

  test('with a holiday more, and with one moved to another day of its year', () => {
    const more = read(feedWith((f) => void f['england-and-wales']?.events.push(oneOff)))
    expect('holidays' in more && more.holidays.EW.get('2027-05-10')).toBe(oneOff.title)
    const moved = feedWith((f) => {
      for (const event of f['england-and-wales']?.events ?? [])
        if (event.date === '2027-05-03') event.date = '2027-05-07'
    })
    expect(whyNot(moved)).toEqual([])
  })

  test('without years before last year: those in force are kept, and a case of then is read as before', () => {
    const later = read(feedWith((f) => without(f, 'all', '2024')))
    if (!('holidays' in later)) throw new Error('refused')
    expect(later.holidays.EW.get('2024-12-25')).toBe('Christmas Day')
    expect([...later.holidays.SC.keys()].sort()).toEqual([...holidays.SC.keys()].sort())
  })

  test('where a year that both have is as the newer has it', () => {
    const list = (...days: readonly string[]) => new Map(days.map((day) => [day, day]))
    const nations = (days: ReadonlyMap<string, string>): Holidays => ({ EW: days, SC: days, NI: days })
    const kept = withYearsBefore(
      nations(list('2027-04-02', '2026-04-03')),
      nations(list('2024-12-25', '2025-12-31', '2026-01-01')),
    )
    for (const days of Object.values(kept))
      expect([...days.keys()]).toEqual(['2024-12-25', '2025-12-31', '2027-04-02', '2026-04-03'])
  })
})

describe('bank holidays', () => {
  test('as gov.uk gives them are of each nation', () => {
    expect(holidays.EW.get('2026-08-31')).toBe('Summer bank holiday')
    expect(holidays.SC.has('2026-08-31')).toBe(false)
    expect(holidays.SC.has('2026-11-30')).toBe(true)
    expect(holidays.NI.has('2026-07-13')).toBe(true)
    expect(() => parseHolidays({})).toThrow()
  })

  test('say why nobody works: a weekend by its day, a holiday by its name, of any of several lists', () => {
    const why = (day: string) => notWorking(day, [holidays.EW, holidays.SC])
    expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map(why)).toEqual([
      null,
      'Saturday',
      'Sunday',
      'St Andrew’s Day',
    ])
    expect(notWorking('2026-11-30', [holidays.EW])).toBeNull()
  })

  test('of an earlier version stay with it; one that is not known is read as those in force', () => {
    const earlier = { ...holidays, EW: new Map([['2026-01-01', 'A']]) }
    const two = { ...calendar, version: 2, earlier: new Map([[1, earlier]]) }
    expect(holidaysAt(two, 1)).toBe(earlier)
    expect(holidaysAt(two, 2)).toBe(holidays)
    expect(holidaysAt(two, 7)).toBe(holidays)
  })
})

describe('which holidays moved a day', () => {
  const list = (...days: readonly string[]) => new Map(days.map((day) => [day, `Holiday of ${day}`]))
  const changes = (from: string, to: string): readonly HolidayChange[] =>
    holidayChanges(
      { before: list('2026-05-04', '2026-05-25', '2026-12-25'), after: list('2026-05-08', '2026-05-25', '2026-06-01') },
      { from, to },
    )
  const gone: HolidayChange = { day: '2026-05-04', title: 'Holiday of 2026-05-04', change: 'removed' }
  const christmas: HolidayChange = { day: '2026-12-25', title: 'Holiday of 2026-12-25', change: 'removed' }
  const come: HolidayChange = { day: '2026-05-08', title: 'Holiday of 2026-05-08', change: 'added' }

  test.each([
    ['2026-05-04', '2026-05-08', [gone, come]],
    ['2026-05-08', '2026-05-04', [gone, come]],
    ['2026-05-05', '2026-05-08', [come]],
    ['2026-05-04', '2026-05-07', [gone]],
    ['2026-05-09', '2026-05-31', []],
    [
      '2026-12-25',
      '2026-05-04',
      [gone, come, { ...come, day: '2026-06-01', title: 'Holiday of 2026-06-01' }, christmas],
    ],
  ])('between %s and %s', (from, to, expected) => {
    expect(changes(from, to)).toEqual(expected)
  })
})

describe('two lists are the same', () => {
  const inScotland = (change: (list: Map<string, string>) => unknown): Holidays => {
    const list = new Map(holidays.SC)
    change(list)
    return { ...holidays, SC: list }
  }

  test('where each nation has the same days by the same names, in any order', () => {
    expect(isSameHolidays(holidays, { ...holidays })).toBe(true)
    expect(isSameHolidays(holidays, { ...holidays, NI: new Map([...holidays.NI].toReversed()) })).toBe(true)
  })

  test.each([
    ['a day is there no longer', inScotland((list) => list.delete('2026-11-30'))],
    ['a day has come', inScotland((list) => list.set('2026-09-01', 'A day off'))],
    ['a day has another name', inScotland((list) => list.set('2026-11-30', 'A day off'))],
  ])('not where in one of them %s', (_, other) => {
    expect(isSameHolidays(holidays, other)).toBe(false)
    expect(isSameHolidays(other, holidays)).toBe(false)
  })
})
