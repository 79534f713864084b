import { one } from '../../form'
import { Radios } from '../../govuk/Radios'
import { SummaryList } from '../../govuk/SummaryList'
import { ActPage, type ActProps } from './ActPage'

export type Candidate = {
  readonly id: string
  readonly title: string
  /** What the row says, column by column. */
  readonly fields: readonly { readonly label: string; readonly text: string }[]
  /** Why it may be this person's, in words. */
  readonly reasons: readonly string[]
}

export type CandidatesPageProps = ActProps & {
  readonly source: string
  readonly subjectName: string
  readonly candidates: readonly Candidate[]
  /** Where a document of the same service is added; absent where none may be. */
  readonly documentHref?: string
}

/** Goes through what one search found. Sends `record-<id>` = yes or no for each row. */
export const CandidatesPage = ({
  source,
  subjectName,
  candidates,
  documentHref,
  values,
  ...page
}: CandidatesPageProps) => (
  <ActPage
    {...page}
    title={`Records found: ${source}`}
    button="Save which records are theirs"
    below={
      documentHref === undefined ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={documentHref}>
            Add a document that is not among these rows
          </a>
        </p>
      )
    }
  >
    <p className="govuk-body">
      These rows may be about {subjectName}. A row of somebody with the same name must not go out: say yes only where
      you are sure.
    </p>
    {candidates.map(({ id, title, fields, reasons }) => (
      <section key={id} className="rp-candidate">
        <h2 className="govuk-heading-m">{title}</h2>
        <p className="govuk-body">{reasons.join('. ')}.</p>
        <SummaryList
          rows={fields.map(({ label, text }) => ({ key: label, value: <span className="rp-typed">{text}</span> }))}
        />
        <Radios
          name={`record-${id}`}
          label={`Is “${title}” about ${subjectName}?`}
          size="s"
          inline
          items={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
          value={one(values, `record-${id}`)}
          error={page.errors[`record-${id}`]}
        />
      </section>
    ))}
  </ActPage>
)
