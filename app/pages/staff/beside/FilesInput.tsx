import { PapersInput, type PapersInputProps } from '../../papers/PapersInput'

type FilesInputProps = Pick<PapersInputProps, 'name' | 'errors'> & {
  /** How the names of what is taken end. */
  readonly endings: readonly string[]
}

/** Several files at once, of any kind that may lie beside a case. Its form must be sent as multipart/form-data. */
export const FilesInput = ({ name, endings, errors }: FilesInputProps) => (
  <PapersInput
    name={name}
    label="Files"
    hint="Up to 10 files of up to 25 MB each: PDF, Word, Excel, email, text or picture."
    accept={endings.join(',')}
    errors={errors}
  />
)
