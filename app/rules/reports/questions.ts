import type { Day } from '../day'
import type { Figures } from './figures'
import { counted } from './performance'
import { questionsOf } from './questionList'
import { asTheyAre, withoutSmall } from './smallNumbers'
import type { Cell, ReportTable } from './table'

type Asked = {
  readonly today: Day
  readonly exemptionName: (exemption: string) => string
  /** Small numbers as they are: for the council's own use. */
  readonly internal: boolean
}

/**
 * What people ask councils about these requests under the Freedom of Information Act, each answered in a sentence with a
 * table of financial years. For publishing, small numbers are put away.
 */
export const questionsReport = (all: readonly Figures[], asked: Asked): readonly ReportTable[] =>
  questionsOf(counted(all), asked).map(({ id, title, lines, said, columns, besides }) => {
    const rows = asked.internal ? asTheyAre(lines) : withoutSmall(lines)
    return {
      id,
      title,
      summary: [...said.map((row) => sentence(rows[row] ?? [], columns)), ...(besides ? [besides] : [])].join(' '),
      head: ['Figure', ...columns],
      rows,
    }
  })

/** "Received: 2025/26 812, 2026/27 so far 530." of the last two columns. */
function sentence([name, ...cells]: readonly Cell[], columns: readonly string[]): string {
  const last = cells.map((cell, i) => `${columns[i] ?? ''}: ${cell ?? 'none to measure'}`).slice(-2)
  return `${name}, ${last.join('; ')}.`
}
