type Sent = {
  readonly files: readonly { readonly name: string; readonly fault?: Fault }[]
  readonly fault: 'too-many' | 'cut-off' | null
}

type Fault = 'too-large' | 'empty' | 'failed' | 'type' | 'virus'

const faults: Readonly<Record<Fault, (name: string) => string>> = {
  'too-large': (name) => `“${name}” is larger than 25 MB`,
  empty: (name) => `“${name}” is empty`,
  failed: (name) => `“${name}” could not be checked and kept. Try again`,
  type: (name) => `“${name}” is not a PDF, Word, Excel, email, text or picture file, or its name says something else`,
  virus: (name) => `“${name}” has a virus in it and was not kept`,
}

/** What is wrong with files that were sent, each in words; where the form as a whole failed, that alone. */
export function sayFileProblems({ files, fault }: Sent): readonly string[] {
  if (fault === 'too-many') return ['Attach up to 10 files at a time']
  if (fault === 'cut-off') return ['The files were cut off on their way. Choose them again']
  if (files.length === 0) return ['Choose a file']
  return [...new Set(files.flatMap(({ name, fault: wrong }) => (wrong === undefined ? [] : [faults[wrong](name)])))]
}
