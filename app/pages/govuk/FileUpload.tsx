import { FormGroup, Help } from './FormGroup'
import { classes, describedBy, type FieldProps } from './field'
import { Label } from './Label'

export type FileUploadProps = FieldProps & {
  /** Kinds of file that the browser offers first, for example ".json". */
  readonly accept?: string
}

/** One file. Its form must be sent as multipart/form-data. */
export const FileUpload = ({ accept, ...field }: FileUploadProps) => {
  const id = field.id ?? field.name
  return (
    <FormGroup error={field.error}>
      <Label htmlFor={id} text={field.label} asHeading={field.asHeading} />
      <Help id={id} hint={field.hint} error={field.error} />
      <input
        className={classes('govuk-file-upload', field.error && 'govuk-file-upload--error')}
        id={id}
        name={field.name}
        type="file"
        accept={accept}
        aria-describedby={describedBy(id, field)}
      />
    </FormGroup>
  )
}
