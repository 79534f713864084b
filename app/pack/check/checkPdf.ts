import { sayFault } from '../../redaction/channels/sayFault'
import type { Fault } from './check'
import { checks } from './checks'
import { type OpenFile, openFile } from './open'
import { pdfjs } from './readers/pdfjs'
import { poppler } from './readers/poppler'
import { qpdf } from './readers/qpdf'
import type { Reader } from './readers/reader'

/** How one check went. `count` is of all its faults, of which `faults` has the first. */
export type Result = {
  readonly id: string
  readonly title: string
  readonly source: string
  /** `advised`: there are faults, and no standard that the file is built to asks for them to be mended. */
  readonly outcome: 'passed' | 'failed' | 'advised'
  readonly faults: readonly Fault[]
  readonly count: number
}

export type Report = {
  readonly passed: boolean
  readonly pages: number
  /** Who read the file. No version: it is not installed, and its check has failed. */
  readonly readers: readonly { readonly name: string; readonly version: string | null }[]
  readonly results: readonly Result[]
  /** Stretches of words of which it can't be known what they stand on: a picture, a pattern. */
  readonly contrastNotChecked: number
}

/** The programs of the system and the package that read a file beside our own reader. */
export const allReaders: readonly Reader[] = [qpdf, poppler, pdfjs]

/**
 * Checks how a PDF is built and tagged: our own reader first, then each other one against it. A reader that is not
 * installed is a failed check. No outside validator takes part, so a file that passes is built to PDF/UA-1 and PDF/A-3a
 * as far as this can see, and nothing more may be said of it.
 */
export const checkPdf = async (bytes: Uint8Array, readers: readonly Reader[] = allReaders): Promise<Report> => {
  const versions = await Promise.all(readers.map(async ({ id, version }) => ({ name: id, version: await version() })))
  const took = [{ name: 'our own', version: '1' }, ...versions]
  const file = opened(bytes)
  if ('fault' in file) {
    const unread = { id: 'readable', title: 'The file can be read', source: 'ISO 32000-1, 7.5' }
    const results = [resultOf(unread, [{ says: file.fault }])]
    return { passed: false, pages: 0, readers: took, results, contrastNotChecked: 0 }
  }
  const own = checks.map((check) =>
    resultOf(
      check,
      faultsOf(() => check.run(file)),
    ),
  )
  const others = await Promise.all(
    readers.map(async (reader, index) => {
      const { id, title, from } = reader
      const faults = versions[index]?.version
        ? await reader.read(file).catch((fault: unknown) => [couldNot(fault)])
        : [{ says: `${id} is not installed: ${from}.` }]
      return resultOf({ id, title, source: 'a second reader of the same file' }, faults)
    }),
  )
  const results = [...own, ...others]
  return {
    passed: results.every(({ outcome }) => outcome !== 'failed'),
    pages: file.model.pages.length,
    readers: took,
    results,
    contrastNotChecked: file.sheets.reduce((sum, sheet) => sum + sheet.unmeasured, 0),
  }
}

const opened = (bytes: Uint8Array): OpenFile | { readonly fault: string } => {
  try {
    return openFile(bytes)
  } catch (fault) {
    return { fault: `The file can't be read. ${sayFault(fault)}` }
  }
}

const faultsOf = (run: () => Iterable<Fault>): readonly Fault[] => {
  try {
    return [...run()]
  } catch (fault) {
    return [couldNot(fault)]
  }
}

const couldNot = (fault: unknown): Fault => ({ says: `This could not be checked. ${sayFault(fault)}` })

const mostKept = 50

const resultOf = (
  { isAdvice, id, title, source }: { readonly isAdvice?: true } & Pick<Result, 'id' | 'title' | 'source'>,
  faults: readonly Fault[],
): Result => {
  const outcome = faults.length === 0 ? 'passed' : isAdvice ? 'advised' : 'failed'
  return { id, title, source, outcome, faults: faults.slice(0, mostKept), count: faults.length }
}
