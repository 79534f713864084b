import { allReaders, checkPdf } from '~/app/pack/check/checkPdf'
import { sayFaultOf } from '~/app/pack/check/sayReport'

/**
 * What `pdf check` finds wrong in a file, as `headings: page 3, object 17: ...`; nothing where all is well. Our own
 * reader and pdf.js read it: a machine without qpdf and poppler can run this. Advice is left out.
 */
export async function checkFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const readers = allReaders.filter(({ id }) => id === 'pdf.js')
  if (readers.length !== 1) throw new Error('pdf.js is not among the readers')
  const { results } = await checkPdf(bytes, readers)
  return results
    .filter(({ outcome }) => outcome === 'failed')
    .flatMap(({ id, faults }) => faults.map((fault) => `${id}: ${sayFaultOf(fault)}`))
}

/** Which checks fail by our own reader alone. */
export async function failedChecks(bytes: Uint8Array): Promise<readonly string[]> {
  const { results } = await checkPdf(bytes, [])
  return results.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id)
}
