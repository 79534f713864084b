import type { DueLabel } from '~/app/rules/clock/label'
import { sayShortDay } from '../dates'
import { Table } from '../govuk/Table'
import { DueTag } from './DueTag'
import { rights } from './words/sayState'

export type QueueRow = {
  readonly reference: string
  readonly right: 'access' | 'objection'
  readonly subjectName: string
  readonly receivedOn: string
  readonly dueOn: string | null
  readonly due: DueLabel
  /** In words: see staff/words/sayState. */
  readonly state: string
  readonly next: string
}

export type QueueProps = {
  readonly rows: readonly QueueRow[]
  readonly total: number
  /** True for a role that may record a request which came by another way. */
  readonly mayRecord: boolean
}

/**
 * Open cases of one controller in the order they are given: the first due first, then those whose time stands still or
 * hasn't started. Due comes early, to be seen on a telephone.
 */
export const Queue = ({ rows, total, mayRecord }: QueueProps) => (
  <>
    <h1 className="govuk-heading-l">Cases</h1>
    {mayRecord ? (
      <a href="/staff/requests" draggable={false} className="govuk-button govuk-button--secondary">
        Record a request
      </a>
    ) : null}
    {rows.length === 0 ? (
      <p className="govuk-body">There are no open cases.</p>
    ) : (
      <>
        <p className="govuk-body">{showing(rows.length, total)}</p>
        <Table
          wide
          className="rp-queue"
          caption="Cases by the day they are due"
          captionHidden
          head={['Case', 'Due', 'Person', 'Right', 'Received', 'Next', 'State']}
          rows={rows.map((row) => ({
            key: row.reference,
            cells: [
              <a key="reference" className="govuk-link" href={`/staff/cases/${row.reference}`}>
                {row.reference}
              </a>,
              <Due key="due" row={row} />,
              row.subjectName,
              rights[row.right],
              sayShortDay(row.receivedOn),
              row.next,
              row.state,
            ],
          }))}
        />
      </>
    )}
  </>
)

const Due = ({ row }: { readonly row: QueueRow }) => (
  <>
    {row.dueOn === null ? null : <strong className="rp-queue__due">{sayShortDay(row.dueOn)}</strong>}
    <DueTag due={row.due} />
  </>
)

const showing = (shown: number, total: number) => {
  if (shown < total) return `Showing ${shown} of ${total} cases, the first due first.`
  return total === 1 ? 'Showing 1 case.' : `Showing ${total} cases, the first due first.`
}
