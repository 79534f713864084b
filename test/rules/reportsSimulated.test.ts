import { beforeAll, describe, expect, test } from 'vitest'
import { foldCase } from '~/app/rules/case/fold'
import { clockOf } from '~/app/rules/case/reading'
import type { Figures } from '~/app/rules/reports/figures'
import { figuresOf } from '~/app/rules/reports/figuresOf'
import { isReport, type ReportSetting, reports, reportTables } from '~/app/rules/reports/reports'
import type { ReportTable } from '~/app/rules/reports/table'
import { calendar } from '../kit/holidays'
import { numbered } from '../kit/oracleDays'
import { type Facts, factsOf } from '../kit/oracleFacts'
import { oracleQuestions } from '../kit/oracleQuestions'
import { oracleTables } from '../kit/oracleTables'
import { simulatedCases } from '../kit/simulated'

const today = '2026-11-22'
const many = 10_000

const periods = [
  { from: '2026-11-01', to: today },
  { from: '2026-04-01', to: '2026-06-30' },
  { from: '2025-04-01', to: '2026-03-31' },
  { from: '2024-02-29', to: '2024-02-29' },
  { from: '2023-11-01', to: today },
]

const names = { sourceName: (id: string) => id, exemptionName: (id: string) => id, personName: (id: string) => id }

describe(`reports over ${many} simulated cases`, () => {
  let rows: readonly Figures[]
  let facts: readonly Facts[]
  beforeAll(() => {
    const cases = simulatedCases({ many, until: today })
    rows = cases.map(({ caseId, history }) => {
      const kase = foldCase(history)
      return figuresOf(caseId, kase, { clock: clockOf(kase, calendar), holidays: calendar.holidays })
    })
    // What came with a spreadsheet and was taken back with it was never there.
    facts = cases.map(({ history }) => factsOf(history)).filter(({ gone }) => !gone)
  }, 120_000)

  const made = (period: ReportSetting['period']): readonly ReportTable[] =>
    Object.keys(reports).flatMap((id) =>
      isReport(id) ? reportTables(id, rows, { period, today, internal: true, ...names }) : [],
    )
  const cells = (table: ReportTable) => table.rows.map((row) => row.slice(1))

  test('they hold every kind of case', () => {
    const has = (is: (fact: Facts) => boolean) => facts.filter(is).length
    expect(rows.length - facts.length).toBeGreaterThan(50)
    for (const outcome of ['answered', 'refused', 'withdrawn', 'transferred', 'duplicate', 'no-reply'])
      expect(has((fact) => fact.outcome === outcome)).toBeGreaterThan(20)
    expect(has(({ settled }) => settled === null)).toBeGreaterThan(100)
    expect(has(({ paused }) => paused)).toBeGreaterThan(20)
    expect(has(({ started }) => !started)).toBeGreaterThan(20)
    expect(has(({ extended }) => extended)).toBeGreaterThan(100)
    expect(has(({ reviews }) => reviews.some(({ result }) => result === 'again'))).toBeGreaterThan(20)
    expect(has(({ due, settled }) => due !== null && due === settled)).toBeGreaterThan(20)
  })

  test.each(periods)('from $from to $to no cell differs from the raw events', (period) => {
    const asked = { from: numbered(period.from), to: numbered(period.to), today: numbered(today) }
    let compared = 0
    for (const table of made(period)) {
      const oracle = oracleTables[table.id]
      if (oracle === undefined) continue
      // A list leaves out whom it has nothing to say of.
      const expected = oracle(facts, asked).filter((row) => !isList.has(table.id) || row.some((cell) => cell))
      expect({ [table.id]: cells(table) }).toEqual({ [table.id]: expected })
      compared += expected.flat().length
    }
    expect(compared).toBeGreaterThan(250)
  })

  test('on a working day, when something is due, no cell of the backlog differs', () => {
    const friday = '2026-11-20'
    const asked = { from: numbered(friday), to: numbered(friday), today: numbered(friday) }
    const setting = { period: { from: friday, to: friday }, today: friday, internal: true, ...names }
    const tables = reportTables('backlog', rows, setting)
    for (const table of tables)
      expect({ [table.id]: cells(table) }).toEqual({ [table.id]: oracleTables[table.id]?.(facts, asked) })
    expect(tables[0]?.rows.find(([name]) => name === 'Due today')?.[1]).toBeGreaterThan(0)
    const people = reportTables('performance', rows, setting).find(({ id }) => id === 'people')
    expect(people && cells(people)).toEqual(oracleTables.people?.(facts, asked))
  })

  test('no cell of the ten questions differs from the raw events', () => {
    const questions = made({ from: today, to: today }).filter(({ id }) => id.startsWith('q'))
    expect(questions).toHaveLength(10)
    const expected = oracleQuestions(facts)
    for (const table of questions) expect({ [table.id]: cells(table) }).toEqual({ [table.id]: expected[table.id] })
  })

  test('every table has been computed twice', () => {
    const ids = made({ from: today, to: today }).map(({ id }) => id)
    expect(ids.filter((id) => oracleTables[id] === undefined && !/^q\d/.test(id))).toEqual([])
  })
})

const isList: ReadonlySet<string> = new Set(['services', 'exemptions'])
