import type { ErrorLine } from '../govuk/ErrorSummary'
import type { Words } from '../words'

/** What can be wrong with papers that were sent. `empty`: none was chosen; `kind`: nothing says what they show. */
export type PaperFault = 'empty' | 'type' | 'large' | 'blank' | 'virus' | 'locked' | 'failed' | 'many' | 'kind'

/** What is wrong, and with which file; null for the form as a whole. */
export type PaperProblem = { readonly fault: PaperFault; readonly name: string | null }

type FileFault = 'too-large' | 'empty' | 'type' | 'locked' | 'virus' | 'failed'

type Sent = {
  readonly files: readonly { readonly name: string; readonly fault?: FileFault }[]
  readonly fault: 'too-many' | 'cut-off' | null
}

const faults = {
  'too-large': 'large',
  empty: 'blank',
  type: 'type',
  locked: 'locked',
  virus: 'virus',
  failed: 'failed',
} as const satisfies Readonly<Record<FileFault, PaperFault>>

/** What is wrong with a sent form's files, one by one; where the form as a whole failed, that alone. */
export function paperProblems({ files, fault }: Sent): readonly PaperProblem[] {
  if (fault !== null) return [{ fault: fault === 'too-many' ? 'many' : 'failed', name: null }]
  return files.flatMap((file) => (file.fault === undefined ? [] : [{ fault: faults[file.fault], name: file.name }]))
}

/** One thing wrong with the form as a whole. */
export const problem = (fault: PaperFault): readonly PaperProblem[] => [{ fault, name: null }]

/** What is wrong in words, once each. `errors` is where they stand in the locale file. */
export const sayProblems = (t: Words, errors: string, problems: readonly PaperProblem[]): readonly string[] => [
  ...new Set(problems.map(({ fault, name }) => t(`${errors}.${fault}`, { name: name ?? t('papers.files') }))),
]

/** The same words at the top of the page, each leading to the field. */
export const problemLines = (words: readonly string[], href: string): readonly ErrorLine[] =>
  words.map((text) => ({ text, href }))
