import type { Errors, Values } from '../../form'

/** The file of the form as it is kept; the page only hands it on. */
type Sent<Kept> = {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly ({ readonly name: string } & ({ readonly kept: Kept } | { readonly fault: FileFault }))[]
  readonly fault: 'too-many' | 'cut-off' | null
}

export type FileFault = 'too-large' | 'empty' | 'failed' | 'not-a-pdf'

type ToAdd<Kept> = {
  readonly title: string
  readonly source: string
  readonly onceKey: string
  readonly kept: Kept
}

const notPdf = 'The file is not a PDF. Save it as a PDF first, then choose that'

const faults = {
  'too-large': 'The file is larger than 200 MB. Split it and add its parts one by one',
  'too-many': 'Choose one PDF at a time',
  'cut-off': 'The file was cut off on its way. Choose it again and send it once more',
  'not-a-pdf': notPdf,
  empty: notPdf,
  failed: 'The file could not be uploaded. Try again',
} as const

/** Reads the form that adds a document: what to add, or what to mend, with what was typed. */
export function uploadForm<Kept>({
  fields,
  files,
  fault,
}: Sent<Kept>): ToAdd<Kept> | { readonly errors: Errors; readonly values: Values } {
  const source = fields.source?.trim() ?? ''
  const [file] = files
  const errors: Record<string, string> = {}
  if (fault !== null) errors.file = faults[fault]
  else if (file === undefined) errors.file = 'Choose a PDF'
  else if ('fault' in file) errors.file = faults[file.fault]
  if (source === '') errors.source = 'Enter the service that it came from'
  else if (source.length > 200) errors.source = 'Use fewer words'
  if (file === undefined || 'fault' in file || Object.keys(errors).length > 0) return { errors, values: { source } }
  return { title: file.name, source, onceKey: fields.onceKey?.trim() ?? '', kept: file.kept }
}
