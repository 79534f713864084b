import { BackLink } from '../../govuk/BackLink'
import { InsetText } from '../../govuk/InsetText'
import { Column } from '../../layout/Column'

export type EmptySearchPageProps = {
  readonly reference: string
  readonly source: string
  readonly subjectName: string
  /** Why it could not be searched; null where it was, and holds nothing. */
  readonly fault: string | null
  readonly back?: { readonly href: string; readonly text: string }
  /** Where a document is added; absent where none may be. */
  readonly documentHref?: string
}

/** A search that found no rows: nothing to go through, but perhaps something to add. */
export const EmptySearchPage = ({
  reference,
  source,
  subjectName,
  fault,
  back,
  documentHref,
}: EmptySearchPageProps) => (
  <>
    <BackLink {...(back ?? { href: `/staff/cases/${reference}`, text: `Back to case ${reference}` })} />
    <Column>
      <span className="govuk-caption-l">{reference}</span>
      <h1 className="govuk-heading-l">Records found: {source}</h1>
      <InsetText>{fault ?? `Nothing was found here about ${subjectName}.`}</InsetText>
      {documentHref === undefined ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={documentHref}>
            Add a document
          </a>
        </p>
      )}
    </Column>
  </>
)
