import type { Cell, ReportTable } from '~/app/rules/reports/table'
import { sayCell } from './cells'

const height = 240
const top = 16
const bottom = 200
const left = 10
const right = 96

type LinesProps = { readonly table: ReportTable; readonly columns: readonly number[] }

/** Numbers from week to week: a whole line with discs, a broken one with squares, and what each is in words above. */
export const Lines = ({ table, columns }: LinesProps) => {
  const { rows, head, id, title } = table
  const most = Math.max(1, ...rows.flatMap((row) => columns.map((column) => numberIn(row[column]))))
  const x = (i: number) => left + ((right - left) * i) / Math.max(1, rows.length - 1)
  const y = (cell: Cell | undefined) => bottom - ((bottom - top) * numberIn(cell)) / most
  return (
    <figure className="rp-chart__figure">
      <ul className="govuk-list rp-chart__key">
        {columns.map((column, series) => (
          <li key={column}>
            <svg width="44" height="16" aria-hidden="true">
              <line className={`rp-chart__line rp-chart__line--${series}`} x1="0" y1="8" x2="44" y2="8" />
              <Mark series={series} x="22" y={8} />
            </svg>{' '}
            {head[column]}
          </li>
        ))}
      </ul>
      <svg className="rp-chart" width="100%" height={height} role="img" aria-labelledby={`${id}-chart`}>
        <title id={`${id}-chart`}>{`${title}, drawn as lines: the table after it has the same numbers`}</title>
        {[0, most / 2, most].map((value) => (
          <g key={value}>
            <line className="rp-chart__grid" x1={`${left}%`} x2={`${right}%`} y1={y(value)} y2={y(value)} />
            <text className="rp-chart__value" x={`${left}%`} dx="-12" y={y(value) + 5} textAnchor="end">
              {sayCell(Math.round(value))}
            </text>
          </g>
        ))}
        {columns.map((column, series) =>
          rows.map((row, i) => (
            <g key={String(row[0])}>
              {i === 0 ? null : (
                <line
                  className={`rp-chart__line rp-chart__line--${series}`}
                  x1={`${x(i - 1)}%`}
                  y1={y(rows[i - 1]?.[column])}
                  x2={`${x(i)}%`}
                  y2={y(row[column])}
                />
              )}
              <Mark series={series} x={`${x(i)}%`} y={y(row[column])} />
            </g>
          )),
        )}
        <text className="rp-chart__value" x={`${left}%`} y={bottom + 26}>
          {sayCell(rows[0]?.[0] ?? null)}
        </text>
        <text className="rp-chart__value" x={`${right}%`} y={bottom + 26} textAnchor="end">
          {sayCell(rows.at(-1)?.[0] ?? null)}
        </text>
      </svg>
    </figure>
  )
}

type MarkProps = { readonly series: number; readonly x: string; readonly y: number }

const Mark = ({ series, x, y }: MarkProps) =>
  series === 0 ? (
    <circle className="rp-chart__mark" cx={x} cy={y} r="4" />
  ) : (
    <rect
      className="rp-chart__mark rp-chart__mark--hollow"
      x={x}
      y={y - 4}
      width="8"
      height="8"
      transform="translate(-4 0)"
    />
  )

const numberIn = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : 0)
