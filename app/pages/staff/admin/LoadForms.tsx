import { Button } from '../../govuk/Button'
import { FileUpload } from '../../govuk/FileUpload'
import { OnceKey } from '../../layout/OnceKey'

export type LoadFormsProps = {
  readonly onceKey: string
  /** Whose list the button gets: the host of an address. */
  readonly from: string
  /** Why what was sent last was not taken. */
  readonly errors: readonly string[]
  /** The form that it was sent by, where errors lead to. */
  readonly failed?: 'file' | 'newest'
}

/** Two ways to load a newer list. Sends `intent` (file or newest), and the first one `file`. */
export const LoadForms = ({ onceKey, from, errors, failed }: LoadFormsProps) => (
  <section aria-labelledby="load">
    <h2 className="govuk-heading-m" id="load">
      Load a newer list
    </h2>
    <p className="govuk-body">
      Every open case is counted again, and each team gets an email with the due dates that moved. A list that is not
      complete is not taken.
    </p>
    <form method="post" action="/staff/holidays" id="newest">
      <OnceKey value={onceKey} />
      <Button name="intent" value="newest">
        {`Get the newest from ${from}`}
      </Button>
    </form>
    <form method="post" action="/staff/holidays" encType="multipart/form-data" noValidate>
      <OnceKey value={onceKey} />
      <FileUpload
        name="file"
        label="Or send a file"
        hint="A JSON file in the shape of www.gov.uk/bank-holidays.json, 1 MB at most."
        accept=".json,application/json"
        error={failed === 'file' ? inline(errors) : undefined}
      />
      <Button kind="secondary" name="intent" value="file">
        Load this file
      </Button>
    </form>
  </section>
)

/** One reason stands beside its field too; several would be a wall of words there. */
const inline = (errors: readonly string[]) =>
  errors.length > 1 ? 'This list was not taken, for the reasons at the top of this page' : errors[0]
