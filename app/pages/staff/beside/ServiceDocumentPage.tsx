import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { FileUpload } from '../../govuk/FileUpload'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { type ActProps, problemsOf } from '../acts/ActPage'

export type ServiceDocumentPageProps = Omit<ActProps, 'values' | 'notNow'> & {
  /** The search that it answers. */
  readonly source: string
  readonly subjectName: string
}

/** Adds a document that a service holds to the search that asked for it. Sends `file`. */
export const ServiceDocumentPage = ({ source, subjectName, reference, ...page }: ServiceDocumentPageProps) => (
  <>
    <BackLink href={page.action.replace(/\/documents$/, '')} text="Back to the search" />
    <Column>
      <ErrorSummary errors={problemsOf(page.errors, page.refusal)} />
      <span className="govuk-caption-l">{reference}</span>
      <h1 className="govuk-heading-l">Add a document: {source}</h1>
      <p className="govuk-body">
        Add what your service holds about {subjectName} as a PDF, whole: nothing is hidden by you. Whoever works on the
        answer decides what is shown.
      </p>
      <form method="post" action={page.action} encType="multipart/form-data" noValidate>
        <OnceKey value={page.onceKey} />
        <FileUpload
          name="file"
          label="PDF"
          hint="One file of up to 200 MB."
          accept="application/pdf,.pdf"
          error={page.errors.file}
        />
        <Button>Add the document</Button>
      </form>
    </Column>
  </>
)
