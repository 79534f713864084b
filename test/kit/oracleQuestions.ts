import { numbered } from './oracleDays'
import type { Facts } from './oracleFacts'
import type { Asked } from './oracleSums'
import { oracleTables } from './oracleTables'

type Cells = readonly (number | string | null)[]

/** The four columns of years as of 22 November 2026, by hand. */
const years = [
  ['2023-04-01', '2024-03-31'],
  ['2024-04-01', '2025-03-31'],
  ['2025-04-01', '2026-03-31'],
  ['2026-04-01', '2026-11-22'],
].map(([from = '', to = '']) => ({ from: numbered(from), to: numbered(to), today: numbered('2026-11-22') }))

/** The cells of the ten questions, all numbers shown, out of the tables of each year. */
export function oracleQuestions(facts: readonly Facts[]): Readonly<Record<string, readonly Cells[]>> {
  const tables = years.map((year) => (id: string) => oracleTables[id]?.(facts, year) ?? [])
  const perYear = (of: (table: (id: string) => readonly Cells[], year: Asked) => Cells) =>
    turned(years.map((year, i) => of(tables[i] ?? (() => []), year)))
  const cell = (rows: readonly Cells[], row: number, column = 0) => rows[row]?.[column] ?? null
  const column = (rows: readonly Cells[], at = 0) => rows.map((row) => row[at] ?? null)
  const today = tables[3] ?? (() => [])
  const answered = (year: Asked) =>
    facts.filter(
      (f) =>
        (f.outcome === 'answered' || f.outcome === 'refused') &&
        f.settled !== null &&
        f.settled >= year.from &&
        f.settled <= year.to,
    )
  return {
    q1: perYear((t) => [cell(t('performance'), 0), ...column(t('by-right')).slice(0, 7)]),
    q2: perYear((t) => [2, 3, 4, 5, 6, 7].map((row) => cell(t('performance'), row))),
    q3: perYear((t) => {
      const [all, extended] = [Number(cell(t('performance'), 2)), Number(cell(t('performance'), 8))]
      return [all, extended, all - extended]
    }),
    q4: [[cell(today('now'), 1)], ...today('overdue-by-age')],
    q5: [[cell(today('now'), 0)], [cell(today('now'), 8)]],
    q6: perYear((t) => [cell(t('performance'), 11), cell(t('performance'), 12)]),
    q7: perYear((t) => {
      const ended = column(t('by-outcome')).map(Number)
      return [ended.reduce((a, b) => a + b, 0), ...ended]
    }),
    q8: perYear((_, year) => {
      const mine = facts.flatMap((f) => f.complaints).filter((c) => c.received >= year.from && c.received <= year.to)
      const results = ['upheld', 'partly', 'not-upheld', null].map(
        (result) => mine.filter((c) => c.result === result).length,
      )
      return [mine.length, ...results, mine.filter((c) => c.acknowledged !== null && c.acknowledged <= c.limit).length]
    }),
    q9: perYear((_, year) => {
      const mine = facts.flatMap((f) => f.reviews).filter((r) => r.opened >= year.from && r.opened <= year.to)
      return [
        mine.length,
        ...['again', 'nothing', null].map((result) => mine.filter((r) => r.result === result).length),
      ]
    }),
    q10: perYear((t, year) => [answered(year).filter((f) => f.used.size > 0).length, ...column(t('exemptions'))]),
  }
}

const turned = (columns: readonly Cells[]): readonly Cells[] =>
  (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? null))
