import { sayShortDay } from '../../dates'
import { DueTag } from '../DueTag'
import type { SortLink } from './queueLinks'
import type { QueueRow } from './queueRows'

type QueueTableProps = {
  readonly rows: readonly QueueRow[]
  /** Null where the order is that of a search. */
  readonly sorts: { readonly due: SortLink; readonly received: SortLink } | null
  readonly canTick: boolean
}

/** Cases in the order they are given, each named by its reference. Due comes early, to be seen on a telephone. */
export const QueueTable = ({ rows, sorts, canTick }: QueueTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section className="rp-scroll" aria-label="Cases" tabIndex={0}>
    <table className="govuk-table rp-queue">
      <caption className="govuk-visually-hidden">Cases</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {canTick ? (
            <td className="govuk-table__header">
              <span className="govuk-visually-hidden">Ticked</span>
            </td>
          ) : null}
          <Head text="Case" />
          <Head text="Due" sort={sorts?.due} />
          <Head text="Person" />
          <Head text="Right" />
          <Head text="Received" sort={sorts?.received} />
          <Head text="Next" />
          <Head text="Assigned to" />
          <Head text="State" />
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row) => (
          <Row key={row.reference} row={row} canTick={canTick} />
        ))}
      </tbody>
    </table>
  </section>
)

const Head = ({ text, sort }: { readonly text: string; readonly sort?: SortLink }) => (
  <th scope="col" className="govuk-table__header" aria-sort={sort === undefined ? undefined : (sort.now ?? 'none')}>
    {sort === undefined ? (
      text
    ) : (
      <a className="govuk-link govuk-link--no-visited-state rp-queue__sort" href={sort.href}>
        {text}
        <span aria-hidden="true">{arrows[sort.now ?? 'none']}</span>
      </a>
    )}
  </th>
)

const arrows = { ascending: ' ▲', descending: ' ▼', none: ' ▲▼' } as const

const Row = ({ row, canTick }: { readonly row: QueueRow; readonly canTick: boolean }) => (
  <tr className="govuk-table__row" data-row={`${row.reference}, ${row.due.label}`}>
    {canTick ? (
      <td className="govuk-table__cell rp-queue__tick">
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              id={`tick-${row.reference}`}
              name="case"
              type="checkbox"
              value={row.reference}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`tick-${row.reference}`}>
              <span className="govuk-visually-hidden">Tick {row.reference}</span>
            </label>
          </div>
        </div>
      </td>
    ) : null}
    <th scope="row" className="govuk-table__header">
      {row.isOpen ? (
        <a className="govuk-link" href={`/staff/cases/${row.reference}`} data-open="">
          {row.reference}
        </a>
      ) : (
        <span tabIndex={-1} data-stop="">
          {row.reference}
        </span>
      )}
    </th>
    <td className="govuk-table__cell">
      {row.dueOn === null ? null : <strong className="rp-queue__due">{sayShortDay(row.dueOn)}</strong>}
      <DueTag due={row.due} />
    </td>
    <td className="govuk-table__cell rp-queue__person">{row.isOpen ? row.subjectName : 'Restricted'}</td>
    <td className="govuk-table__cell">{row.right}</td>
    <td className="govuk-table__cell rp-queue__day">{sayShortDay(row.receivedOn)}</td>
    <td className="govuk-table__cell">{row.next}</td>
    <td className="govuk-table__cell rp-queue__person">{row.assignedTo ?? 'Nobody'}</td>
    <td className="govuk-table__cell">{row.state}</td>
  </tr>
)
