import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { requireDocument } from './open'
import { type Channel, type Finding, findIn, type Reading } from './types'

/** What pdf.js draws as text on each page, and over each page's end. */
export const pageText: Channel = {
  name: 'page text',
  look: async (reading) => {
    const findings: Finding[] = []
    let before = ''
    await eachPage(reading, async (page, number) => {
      const { items } = await page.getTextContent({ disableNormalization: true })
      const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
      findings.push(...findIn(reading, text, `page ${number}`))
      const known = new Set(findings.map((finding) => finding.hidden))
      const over = findIn(
        reading,
        `${before.slice(-2000)}\n${text.slice(0, 2000)}`,
        `pages ${number - 1} and ${number}`,
      )
      if (before) findings.push(...over.filter((finding) => !known.has(finding.hidden)))
      before = text
    })
    return findings
  },
}

export const outlines: Channel = {
  name: 'outlines',
  look: async (reading) => {
    const document = requireDocument(reading.pdf)
    return [
      ...findIn(reading, stringsIn(await document.getOutline()), 'bookmarks'),
      ...findIn(reading, Object.keys((await document.getDestinations()) ?? {}).join('\n'), 'named destinations'),
      ...findIn(reading, stringsIn(await document.getPageLabels()), 'page labels'),
    ]
  },
}

/** What the file says of itself. Letters that XML writes as numbers (`&#97;`) are read too. */
export const metadata: Channel = {
  name: 'metadata',
  look: async (reading) => {
    const found = await requireDocument(reading.pdf).getMetadata()
    const packet = String(found.metadata?.getRaw() ?? '')
    return findIn(reading, [stringsIn(found.info), packet, withoutEntities(packet)].join('\n'), 'metadata')
  },
}

/** What hangs on the pages: notes, links, form fields, and attachments with their names. */
export const annotations: Channel = {
  name: 'annotations',
  look: async (reading) => {
    const findings: Finding[] = []
    await eachPage(reading, async (page, number) => {
      const found = stringsIn(await page.getAnnotations({ intent: 'any' }))
      findings.push(...findIn(reading, found, `page ${number}, annotations`))
    })
    const fields = stringsIn(await requireDocument(reading.pdf).getFieldObjects())
    const attached = stringsIn(await requireDocument(reading.pdf).getAttachments())
    return [...findings, ...findIn(reading, fields, 'form fields'), ...findIn(reading, attached, 'attachments')]
  },
}

/** Words that a screen reader speaks in place of what is drawn. */
export const structureTree: Channel = {
  name: 'structure tree',
  look: async (reading) => {
    const findings: Finding[] = []
    await eachPage(reading, async (page, number) => {
      findings.push(...findIn(reading, stringsIn(await page.getStructTree()), `page ${number}, structure`))
    })
    return findings
  },
}

const eachPage = async (
  reading: Reading,
  visit: (page: PDFPageProxy, number: number) => Promise<void>,
): Promise<void> => {
  const document: PDFDocumentProxy = requireDocument(reading.pdf)
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    await visit(page, number)
    page.cleanup()
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const withoutEntities = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return entities[name] ?? whole
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })

// Every string at any depth, keys as well as values, and the bytes of attachments both as latin1 and as UTF-8.
const stringsIn = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (value instanceof Uint8Array)
    return `${Buffer.from(value).toString('latin1')}\n${Buffer.from(value).toString('utf8')}`
  if (value instanceof Map) return stringsIn([...value.entries()])
  if (Array.isArray(value)) return value.map(stringsIn).filter(Boolean).join('\n')
  if (typeof value === 'object' && value !== null) return stringsIn(Object.entries(value))
  return ''
}
