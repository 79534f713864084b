import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sayWorking } from '~/app/casework/sayWorking.server'
import { readLocales, type Say } from '~/app/outside/locales.server'
import { readClock } from '~/app/rules/clock/clock'
import { type ClosedDays, countPeriod } from '~/app/rules/clock/count'
import { factsFrom } from '~/app/rules/clock/happened'
import { type OtherPeriod, otherPeriods } from '~/app/rules/clock/period'
import type { Step } from '~/app/rules/clock/step'
import type { Language } from '~/app/rules/sayDay'
import { holidays } from '../kit/holidays'
import { clockCases, happenedIn } from './clockCases'
import { type StepCase, stepCases } from './clockSteps'

const locales = readLocales('templates')
const saidIn = (working: readonly Step[], language: Language) =>
  sayWorking({ working }, locales(language)).map(({ text }) => text)

/** The working of a row, as `clockCases` writes one. */
function workingOf(given: string): readonly Step[] {
  const read = factsFrom(happenedIn(given))
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return readClock(read.facts, holidays).working
}

/** The working of another limit, from 26 November 2026 in England. */
const limitOf = (period: OtherPeriod, closed: readonly ClosedDays[] = []) =>
  countPeriod(otherPeriods[period], '2026-11-26', { nation: 'EW', holidays, closed }).working

describe('the whole of it, in order', () => {
  test('31 January: the last day of February, which is a Saturday', () => {
    const working = workingOf('EW access 2026-01-31')
    expect(saidIn(working, 'en')).toEqual([
      'We got your request on Saturday 31 January 2026.',
      'One month later is Saturday 28 February 2026.',
      'That month is shorter, so we count to its last day.',
      'That is a Saturday, so the law gives us until Monday 2 March 2026.',
      'We must answer by the end of Monday 2 March 2026.',
    ])
    expect(saidIn(working, 'cy').join(' ')).toBe(
      "Cawsom eich cais ar ddydd Sadwrn 31 Ionawr 2026. Un mis yn ddiweddarach yw dydd Sadwrn 28 Chwefror 2026. Mae'r " +
        "mis hwnnw'n fyrrach, felly rydym yn cyfrif hyd at ei ddiwrnod olaf. Dydd Sadwrn yw hwnnw, felly mae'r gyfraith " +
        'yn rhoi tan ddydd Llun 2 Mawrth 2026 i ni. Rhaid i ni ateb erbyn diwedd dydd Llun 2 Mawrth 2026.',
    )
    expect(working.map(({ source }) => source)).toEqual([
      'UK GDPR Article 12A(2)',
      'UK GDPR Article 12A(1)',
      'Regulation 1182/71 Article 3(2)(c)',
      'Regulation 1182/71 Article 3(4), by UK GDPR Article 4A',
      'UK GDPR Article 12A(1)',
    ])
  })

  const asked = 'clarification_asked 2026-09-10, clarification_answered 2026-09-19'
  const late = 'extension_notice 2026-12-25, clarification_asked 2026-12-26'
  test.each([
    [`EW access 2026-09-01, ${asked}`, 'received counted excluded moved rolled due'],
    [`EW access 2026-08-31, ${asked}, extension_notice 2026-09-20`, 'received extended month-end excluded moved due'],
    ['EW access 2026-09-01, id_requested 2026-09-02, id_received 2026-09-10', 'received complete counted rolled due'],
    [
      `EW access 2026-09-03, moved_house 2026-09-04, ${late}`,
      'received counted rolled no-effect extension-late pause-late due',
    ],
    ['EW access 2026-09-01, moved_house 2026-09-04, id_requested 2026-09-05', 'received no-effect waiting'],
    [
      'EW access 2026-09-01, extension_notice 2026-09-02, extension_notice 2026-09-03, clarification_asked 2026-09-04',
      'received extended extension-again paused',
    ],
  ])('%s: %s', (given, steps) => {
    expect(workingOf(given).map(({ step }) => step)).toEqual(steps.split(' '))
  })

  test.each<readonly [OtherPeriod, string]>([
    ['complaint-acknowledgement', 'started counted rolled limit'],
    ['health-opinion', 'started counted limit'],
    ['health-record', 'started counted limit'],
    ['freedom-of-information', 'started counted limit'],
  ])('of another limit, %s: %s', (period, steps) => {
    expect(limitOf(period).map(({ step }) => step)).toEqual(steps.split(' '))
  })

  test('the last day of a short month stands in for a date in another limit too', () => {
    const where = { nation: 'EW', holidays } as const
    const { working } = countPeriod(otherPeriods['examination-question'], '2026-09-30', where)
    expect(working.map(({ step }) => step)).toEqual(['started', 'counted', 'month-end', 'rolled', 'limit'])
  })

  test('days between school terms are no school days, the first and the last of them too', () => {
    // 15 working days after Thursday 26 November 2026 are Thursday 17 December; each closed day moves it by one.
    const until = (from: string, to: string) => limitOf('education-record', [{ from, to }]).at(-1)
    expect(until('2026-12-01', '2026-12-01')).toMatchObject({ on: '2026-12-18' })
    expect(until('2026-12-01', '2026-12-02')).toMatchObject({ on: '2026-12-21' })
    expect(until('2026-12-05', '2026-12-06')).toMatchObject({ on: '2026-12-17' })
  })

  test('what came last is what starts the time', () => {
    const given = 'id_requested 2026-09-02, id_received 2026-09-03, fee_requested 2026-09-02, fee_paid 2026-09-04'
    expect(workingOf(`EW access 2026-09-01, ${given}`)).toContainEqual(
      expect.objectContaining({ step: 'complete', what: 'fee' }),
    )
  })

  test('under Part 3 every step rests on the Act', () => {
    const given =
      'EW PART_3 access 2026-09-01, fee_requested 2026-09-02, fee_paid 2026-09-03, extension_notice 2026-09-04'
    const steps = workingOf(`${given}, clarification_asked 2026-09-05, clarification_answered 2026-09-06`)
    for (const { source } of steps) expect(source).not.toContain('UK GDPR')
    for (const step of [...limitOf('complaint-acknowledgement'), ...workingOf('EW PART_3 erasure 2026-09-03')]) {
      if (step.step === 'rolled')
        expect(step.source).toMatch(/Article 3\(4\), by Data Protection Act 2018 section 205\(2\)$/)
    }
  })
})

const workings: Readonly<Record<StepCase['of'], (given: string) => readonly Step[]>> = {
  request: workingOf,
  limit: (given) => limitOf(periodNamed(given)),
}
const isPeriod = (name: string): name is OtherPeriod => Object.hasOwn(otherPeriods, name)
function periodNamed(name: string): OtherPeriod {
  if (!isPeriod(name)) throw new Error(`No such limit: ${name}`)
  return name
}

describe('each kind of step, and what it says', () => {
  test.each(stepCases.map((row) => [row.step.step, row.given, row] as const))('%s: %s', (_, given, row) => {
    const working = workings[row.of](given)
    const steps = working.filter(({ step }) => step === row.step.step)
    expect(steps).toContainEqual(row.step)
    const at = working.findIndex((step) => JSON.stringify(step) === JSON.stringify({ ...step, ...row.step }))
    expect(saidIn(working, 'en')[at]).toBe(row.en)
    expect(saidIn(working, 'cy')[at]).toBe(row.cy)
  })

  test('there is no kind without a row', () => {
    const kinds = [...readFileSync('app/rules/clock/step.ts', 'utf8').matchAll(/step: '([a-z-]+)'/g)].map(
      ([, kind]) => kind,
    )
    expect(kinds).toHaveLength(20)
    expect(new Set(stepCases.map(({ step }) => step.step))).toEqual(new Set(kinds))
  })
})

describe('the words', () => {
  const everything = () => [
    ...clockCases.map(([, given]) => workingOf(given)),
    ...stepCases.map(({ of, given }) => workings[of](given)),
    ...Object.keys(otherPeriods).map((period) => limitOf(periodNamed(period))),
  ]

  test.each(['en', 'cy'] as const)('leave nothing unfilled, in %s', (language) => {
    for (const text of everything().flatMap((working) => saidIn(working, language))) {
      expect(text).not.toMatch(/\{\{|\}\}|undefined|null|clock\.|\d{4}-\d{2}/)
      expect(text).toMatch(/^\p{Lu}|^\d/u)
      expect(text.endsWith('.')).toBe(true)
    }
  })

  test('every bank holiday has its Welsh name, and there is no name without one', () => {
    const slugs = new Set<string>()
    const say = locales('cy')
    const known = (key: string) => {
      slugs.add(key.replace('holidays.', ''))
      return say.known(key)
    }
    const titles = new Set(Object.values(holidays).flatMap((list) => [...list.values()]))
    for (const why of titles) {
      const step: Step = {
        step: 'rolled',
        from: '2026-08-31',
        passed: [{ day: '2026-08-31', why }],
        to: '2026-09-01',
        source: '',
      }
      const [said] = sayWorking(
        { working: [step] },
        Object.assign((...given: Parameters<Say>) => say(...given), { language: say.language, known }),
      )
      expect(said?.text).not.toContain(why)
    }
    const named = Object.keys(JSON.parse(readFileSync('templates/locales/cy/holidays.json', 'utf8')))
    expect(named.sort()).toEqual([...slugs].sort())
  })

  test('in Welsh, a day is mutated where the word before it asks for it', () => {
    const said = everything()
      .flatMap((working) => saidIn(working, 'cy'))
      .join('\n')
    expect(said).not.toMatch(/\b(ar|o|i|tan) dydd /i)
    expect(said).toMatch(/ ddydd /)
  })

  const keys = (language: string): readonly string[] =>
    Object.keys(JSON.parse(readFileSync(`templates/locales/${language}/clock.json`, 'utf8')))
  const plain = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

  test('are the same in both languages, and every one is used', () => {
    const used = new Set<string>()
    const listening = (say: Say): Say =>
      Object.assign(
        (key: string, values?: Readonly<Record<string, string | number>>) => {
          used.add(key.replace('clock.', ''))
          return say(key, values)
        },
        { language: say.language, known: say.known },
      )
    for (const working of everything()) sayWorking({ working }, listening(locales('en')))
    expect([...new Set(keys('en').map(plain))].sort()).toEqual([...used].sort())
    expect([...new Set(keys('cy').map(plain))].sort()).toEqual([...used].sort())
  })

  test.each([
    ['en', ['one', 'other']],
    ['cy', ['zero', 'one', 'two', 'few', 'many', 'other']],
  ] as const)('that count have every plural form of %s', (language, forms) => {
    const all = keys(language)
    for (const key of all.filter((key) => key !== plain(key)).map(plain)) {
      expect(all).toEqual(expect.arrayContaining(forms.map((form) => `${key}_${form}`)))
    }
  })
})
