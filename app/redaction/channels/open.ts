import { getDocument, type PDFDocumentProxy, VerbosityLevel, version } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { sayFault } from './sayFault'

export type OpenedPdf =
  | { readonly document: PDFDocumentProxy; readonly close: () => Promise<void> }
  | { readonly unreadable: string }

export const pdfEngine = { name: 'pdf.js', version } as const

/** Opens a file in pdf.js, with no fonts, no network and no evaluated code. */
export const openPdf = async (bytes: Uint8Array): Promise<OpenedPdf> => {
  const task = getDocument({
    // pdf.js takes the buffer it is given: it gets a copy.
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return { document: await task.promise, close: () => task.destroy() }
  } catch (fault) {
    await task.destroy()
    return { unreadable: `pdf.js could not open the file. ${sayFault(fault)}` }
  }
}

/** The opened document. Throws where there is none, so that the channel fails. */
export const requireDocument = (pdf: OpenedPdf): PDFDocumentProxy => {
  if ('unreadable' in pdf) throw new Error(pdf.unreadable)
  return pdf.document
}
