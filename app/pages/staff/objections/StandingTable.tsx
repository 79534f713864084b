import { sayDay } from '../../dates'
import { Table } from '../../govuk/Table'

export type StandingSaid = {
  readonly caseId: string
  /** Null where the case is restricted to others. */
  readonly reference: string | null
  readonly name: string | null
  readonly to: string
  readonly result: 'upheld' | 'partly'
  readonly from: string
  readonly endedOn: string | null
}

/** Objections that stand or that ended, a row each. */
export const StandingTable = ({ listed }: { readonly listed: readonly StandingSaid[] }) =>
  listed.length === 0 ? (
    <p className="govuk-body">There are none.</p>
  ) : (
    <Table
      caption="Objections"
      captionHidden
      head={['Case', 'Who', 'Objects to', 'Result', 'From', 'Until']}
      rows={listed.map(({ caseId, reference, name, to, result, from, endedOn }) => ({
        key: `${caseId}-${from}-${endedOn}-${to}`,
        cells: [
          <CaseLink key={caseId} reference={reference} />,
          name ?? 'A restricted case',
          to,
          results[result],
          sayDay(from),
          endedOn === null ? 'Stands' : sayDay(endedOn),
        ],
      }))}
      wide
    />
  )

export const results = { upheld: 'Upheld', partly: 'Upheld in part' } as const

/** To a case that its reader may open; a restricted one is only named so. */
export const CaseLink = ({ reference }: { readonly reference: string | null }) =>
  reference === null ? (
    <>Restricted</>
  ) : (
    <a className="govuk-link" href={`/staff/cases/${reference}`}>
      {reference}
    </a>
  )
