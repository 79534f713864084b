import type { Errors, Values } from '../../form'

type Sent = {
  readonly fields: Readonly<Record<string, string>>
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null
  readonly fault: 'too-large' | 'cut-off' | null
}

type ToAdd = {
  readonly title: string
  readonly source: string
  readonly onceKey: string
  readonly bytes: Uint8Array
}

const faults = {
  'too-large': 'The file is larger than 200 MB. Split it and add its parts one by one',
  'cut-off': 'The file was cut off on its way. Choose it again and send it once more',
} as const

/** Reads the form that adds a document: what to add, or what to mend, with what was typed. */
export function uploadForm({
  fields,
  file,
  fault,
}: Sent): ToAdd | { readonly errors: Errors; readonly values: Values } {
  const source = fields.source?.trim() ?? ''
  const errors: Record<string, string> = {}
  if (fault !== null) errors.file = faults[fault]
  else if (file === null) errors.file = 'Choose a PDF'
  else if (!isPdf(file.bytes)) errors.file = 'The file is not a PDF. Save it as a PDF first, then choose that'
  if (source === '') errors.source = 'Enter the service that it came from'
  else if (source.length > 200) errors.source = 'Use fewer words'
  if (file === null || Object.keys(errors).length > 0) return { errors, values: { source } }
  return { title: file.name || 'Document', source, onceKey: fields.onceKey?.trim() ?? '', bytes: file.bytes }
}

/** A PDF says so within its first 1,024 bytes, as its readers accept (ISO 32000-1, 7.5.2 and Adobe's notes on it). */
const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
