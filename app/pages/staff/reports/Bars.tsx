import type { Cell, ReportTable } from '~/app/rules/reports/table'
import { sayCell } from './cells'

const rowHeight = 26
const headHeight = 24
/** Bars reach over this part of the width, so that the number after the longest still has room. */
const widest = 80

type BarsProps = { readonly table: ReportTable; readonly columns: readonly number[] }

/**
 * A bar for each number of some columns, each under its name and before its number, so that no colour need be told from another.
 * Widths are parts of a hundred and words have a size of their own: they stay readable on a telephone and on paper.
 */
export const Bars = ({ table, columns }: BarsProps) => {
  const groups = table.rows.filter((row) => columns.some((column) => typeof row[column] === 'number'))
  const most = Math.max(0, ...groups.flatMap((row) => columns.map((column) => numberIn(row[column]))))
  if (most === 0) return null
  const groupHeight = headHeight + columns.length * rowHeight + 8
  return (
    <svg
      className="rp-chart"
      width="100%"
      height={groups.length * groupHeight}
      role="img"
      aria-labelledby={`${table.id}-chart`}
    >
      <title id={`${table.id}-chart`}>{`${table.title}, drawn as bars: the table after it has the same numbers`}</title>
      {groups.map((row, group) => (
        <g key={String(row[0])}>
          <text className="rp-chart__name" x="0" y={group * groupHeight + headHeight - 7}>
            {sayCell(row[0] ?? null)}
          </text>
          {columns.map((column, i) => (
            <Bar
              key={table.head[column]}
              y={group * groupHeight + headHeight + i * rowHeight}
              share={(numberIn(row[column]) / most) * widest}
              pattern={i % 3}
              words={[sayCell(row[column] ?? null), ...(columns.length > 1 ? [table.head[column]] : [])].join(' ')}
            />
          ))}
        </g>
      ))}
    </svg>
  )
}

type BarProps = { readonly y: number; readonly share: number; readonly pattern: number; readonly words: string }

const Bar = ({ y, share, pattern, words }: BarProps) => {
  const width = Math.round(share * 100) / 100
  // A long bar has its words inside.
  const isInside = share > 45
  return (
    <>
      <rect
        className={`rp-chart__bar rp-chart__bar--${pattern}`}
        x="0"
        y={y}
        width={`${width}%`}
        height={rowHeight - 4}
      />
      <text
        className={isInside && pattern === 0 ? 'rp-chart__value rp-chart__value--inside' : 'rp-chart__value'}
        x={`${width}%`}
        dx={isInside ? -6 : 6}
        textAnchor={isInside ? 'end' : 'start'}
        y={y + rowHeight - 10}
      >
        {words}
      </text>
    </>
  )
}

const numberIn = (cell: Cell | undefined): number => (typeof cell === 'number' ? Math.max(0, cell) : 0)
