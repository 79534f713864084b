import { constants, inflateSync } from 'node:zlib'

/**
 * The UserUnit (ISO 32000-1, table 30) of the pages that have one, by page number counted from 0. PDFium leaves it out
 * of account, so pdf.js is asked, where the file may hold one at all.
 */
export const unitsOf = async (bytes: Uint8Array): Promise<ReadonlyMap<number, number>> =>
  mayHoldUnits(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ? readUnits(bytes) : new Map()

const name = /\/User(Unit|#)|\/[#\w]*#[\w#]*nit\b/

// A page's dictionary lies in the open or in an object stream. A name may be written with #xx for any of its letters.
const mayHoldUnits = (file: Buffer): boolean => {
  if (file.includes('/UserUnit') || file.includes('/User#')) return true
  for (let at = file.indexOf('/ObjStm'); at >= 0; at = file.indexOf('/ObjStm', at + 1)) {
    const start = file.indexOf('stream', at)
    const end = start < 0 ? -1 : file.indexOf('endstream', start)
    if (end < 0) return true
    if (mayName(file.subarray(start + 'stream'.length, end))) return true
  }
  return false
}

const mayName = (stream: Buffer): boolean => {
  const from = stream[0] === 13 ? 2 : 1
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * 1024 * 1024 }
    return name.test(inflateSync(stream.subarray(from), options).toString('latin1'))
  } catch {
    return true
  }
}

const readUnits = async (bytes: Uint8Array): Promise<ReadonlyMap<number, number>> => {
  const units = new Map<number, number>()
  // Few files need it, and it takes a thread half a second to load.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: Uint8Array.from(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { userUnit } = page
      if (Number.isFinite(userUnit) && userUnit > 0 && userUnit !== 1) units.set(number - 1, userUnit)
      page.cleanup()
    }
  } catch {
    // A file that pdf.js can't read is drawn in the units that PDFium sees: smaller, and whole.
  } finally {
    await task.destroy()
  }
  return units
}
