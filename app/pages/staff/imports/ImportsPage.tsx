import { sayInstant } from '../../dates'
import type { Errors } from '../../form'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { FileUpload } from '../../govuk/FileUpload'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { Table } from '../../govuk/Table'
import { problemsOf } from '../acts/ActPage'

export type ImportsPageProps = {
  readonly errors: Errors
  readonly imports: readonly {
    readonly id: string
    readonly name: string
    readonly added_at: string
    readonly by: string
    readonly row_count: number
    readonly done_at: string | null
    readonly undone_at: string | null
  }[]
  /** True for a role that may take out everything. */
  readonly mayTakeOut: boolean
  readonly done?: string
}

/** Trackers that were brought in, and the way to bring in another. */
export const ImportsPage = ({ errors, imports, mayTakeOut, done }: ImportsPageProps) => (
  <>
    <BackLink href="/staff" text="Back to the queue" />
    {done ? <NotificationBanner success>{done}</NotificationBanner> : null}
    <ErrorSummary errors={problemsOf(errors)} />
    <h1 className="govuk-heading-l">Bring in a spreadsheet</h1>
    <p className="govuk-body">
      Send the list that you keep now. You say what each column holds, and see what would come of each row, before
      anything happens. Nobody is written to, and it can all be taken back while nobody has worked on it.
    </p>
    <form method="post" action="/staff/imports" encType="multipart/form-data" noValidate>
      <FileUpload
        name="file"
        label="Your spreadsheet"
        hint="A CSV or an Excel workbook (.xlsx) of at most 10 MB and 20,000 rows, with headings in its first row."
        accept=".csv,.xlsx"
        error={errors.file}
      />
      <Button>Look at it</Button>
    </form>
    {imports.length === 0 ? null : (
      <Table
        wide
        caption="Spreadsheets so far"
        head={['File', 'Sent', 'By', 'Rows', 'State']}
        rows={imports.map((each) => ({
          key: each.id,
          cells: [
            <a key="name" className="govuk-link" href={`/staff/imports/${each.id}`}>
              {each.name}
            </a>,
            sayInstant(each.added_at),
            each.by,
            String(each.row_count),
            stateOf(each),
          ],
        }))}
      />
    )}
    {mayTakeOut ? <TakeOut /> : null}
  </>
)

const TakeOut = () => (
  <>
    <h2 className="govuk-heading-m">Take everything out</h2>
    <p className="govuk-body">
      Every case with its history, its letters and its files, and your register, as one ZIP that other programs can
      read. Who takes it out is noted. Keep it as safe as the files themselves.
    </p>
    <form method="post" action="/staff/everything">
      <Button kind="secondary">Take everything out</Button>
    </form>
  </>
)

const stateOf = ({ done_at, undone_at }: ImportsPageProps['imports'][number]): string => {
  if (undone_at !== null) return 'Taken back'
  return done_at === null ? 'Not brought in yet' : 'Brought in'
}
