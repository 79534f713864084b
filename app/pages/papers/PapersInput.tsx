import { ErrorMessage } from '../govuk/ErrorMessage'
import { classes } from '../govuk/field'
import { Label } from '../govuk/Label'

export type PapersInputProps = {
  readonly name: string
  readonly label: string
  readonly hint: string
  /** One for each file that is wrong. */
  readonly errors: readonly string[]
  readonly asHeading?: boolean
  /** How the names of what is taken end, or its kinds; without any, those of papers. */
  readonly accept?: string
}

/** The kinds that are taken. A telephone that keeps its pictures in a kind of its own then sends them as JPEG. */
const ofPapers = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png'

/** Several files at once. Its form must be sent as multipart/form-data. */
export const PapersInput = ({ name, label, hint, errors, asHeading, accept = ofPapers }: PapersInputProps) => {
  const isWrong = errors.length > 0
  const errorIds = errors.map((_, at) => `${name}-error-${at + 1}`)
  return (
    <div className={classes('govuk-form-group', isWrong && 'govuk-form-group--error')}>
      <Label htmlFor={name} text={label} asHeading={asHeading} />
      <div id={`${name}-hint`} className="govuk-hint">
        {hint}
      </div>
      {errors.map((error, at) => (
        <ErrorMessage key={error} id={`${name}-error-${at + 1}`}>
          {error}
        </ErrorMessage>
      ))}
      <input
        className={classes('govuk-file-upload', isWrong && 'govuk-file-upload--error')}
        id={name}
        name={name}
        type="file"
        multiple
        accept={accept}
        aria-describedby={[`${name}-hint`, ...errorIds].join(' ')}
      />
    </div>
  )
}
