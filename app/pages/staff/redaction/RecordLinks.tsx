export type RecordLinksProps = {
  readonly position: number
  readonly total: number
  readonly previousHref?: string
  readonly nextHref?: string
}

/** Where this record stands among the case's, and the ways to its neighbours. */
export const RecordLinks = ({ position, total, previousHref, nextHref }: RecordLinksProps) => (
  <p className="govuk-body rp-record-links">
    <span>
      Record {position} of {total}
    </span>
    {previousHref ? (
      <a className="govuk-link" href={previousHref}>
        Previous record
      </a>
    ) : null}
    {nextHref ? (
      <a className="govuk-link" href={nextHref}>
        Next record
      </a>
    ) : null}
  </p>
)
