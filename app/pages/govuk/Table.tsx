import type { ReactNode } from 'react'
import { classes } from './field'

export type TableProps = {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly head: readonly string[]
  /** The first cell of each row names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
  readonly className?: string
  /** Wider than a telephone: scrolls sideways in a frame of its own instead of moving the page. */
  readonly wide?: boolean
}

/** A table whose rows are named by their first cell. */
export const Table = ({ wide, ...table }: TableProps) =>
  wide ? (
    // Scrolled by keyboard too, so it can be focused and has a name.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="rp-scroll" aria-label={table.caption} tabIndex={0}>
      <Rows {...table} />
    </section>
  ) : (
    <Rows {...table} />
  )

const Rows = ({ caption, captionHidden, head, rows, className }: Omit<TableProps, 'wide'>) => (
  <table className={classes('govuk-table', className)}>
    <caption className={captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}>
      {caption}
    </caption>
    <thead className="govuk-table__head">
      <tr className="govuk-table__row">
        {head.map((name) => (
          <th key={name} scope="col" className="govuk-table__header">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody className="govuk-table__body">
      {rows.map(({ key, cells: [first, ...rest] }) => (
        <tr key={key} className="govuk-table__row">
          <th scope="row" className="govuk-table__header">
            {first}
          </th>
          {rest.map((cell, index) => (
            <td key={head[index + 1]} className="govuk-table__cell">
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
