import { openPdf, pdfEngine } from '../../../redaction/channels/open'
import type { Fault } from '../check'
import type { OpenFile } from '../open'
import { titleOf } from '../rules/document'
import { alike } from './alike'
import type { Reader } from './reader'

/** The file as pdf.js reads it, which is what most browsers show: its words, its structure, what it says of itself. */
export const pdfjs: Reader = {
  id: pdfEngine.name,
  title: 'pdf.js reads the same words and the same structure from each page',
  from: 'npm install',
  version: async () => pdfEngine.version,
  read: async (file) => {
    const opened = await openPdf(file.bytes)
    if ('unreadable' in opened) return [{ says: `${opened.unreadable} Write the file anew.` }]
    try {
      return [...(await ofFile(file, opened.document)), ...(await ofPages(file, opened.document))]
    } finally {
      await opened.close()
    }
  },
}

type Opened = Extract<Awaited<ReturnType<typeof openPdf>>, { readonly document: unknown }>['document']

const ofFile = async ({ model, ...file }: OpenFile, document: Opened): Promise<readonly Fault[]> => {
  const { info } = await document.getMetadata()
  const isMarked = (await document.getMarkInfo())?.Marked === true
  const title: unknown = Reflect.get(info, 'Title')
  return [
    ...(document.numPages === model.pages.length
      ? []
      : [{ says: 'pdf.js finds another number of pages. Write the file anew.' }]),
    ...(isMarked ? [] : [{ says: 'pdf.js does not find the file marked. Set /MarkInfo /Marked true.' }]),
    ...(title === titleOf({ model, ...file })
      ? []
      : [{ says: 'pdf.js reads another title. Write it as a text string.' }]),
  ]
}

const ofPages = async ({ sheets }: OpenFile, document: Opened): Promise<readonly Fault[]> => {
  const faults: Fault[] = []
  for (const sheet of sheets.slice(0, document.numPages)) {
    const page = await document.getPage(sheet.number)
    const { items } = await page.getTextContent({ disableNormalization: true })
    const words = items.map((item) => ('str' in item ? item.str : '')).join('')
    if (!alike(sheet.words, words))
      faults.push({
        page: sheet.number,
        says: 'pdf.js reads other words from this page than our own reader. Compare them.',
      })
    const tagged = new Set(contentIn(await page.getStructTree()))
    const missing = sheet.sequences.filter(({ key }) => key.startsWith('p') && !tagged.has(Number(key.split(':')[1])))
    if (missing.length > 0)
      faults.push({
        page: sheet.number,
        says: `pdf.js finds no place in the structure for ${missing.length} marked stretches. Mend the parent tree.`,
      })
    page.cleanup()
  }
  return faults
}

/** The MCIDs that a page's structure holds: pdf.js writes them at the end of an id, after the page's. */
const contentIn = (node: unknown): readonly number[] => {
  if (typeof node !== 'object' || node === null) return []
  const id: unknown = Reflect.get(node, 'id')
  const children: unknown = Reflect.get(node, 'children')
  const own = typeof id === 'string' ? /_mc(\d+)$/.exec(id)?.[1] : undefined
  return [...(own === undefined ? [] : [Number(own)]), ...(Array.isArray(children) ? children.flatMap(contentIn) : [])]
}
