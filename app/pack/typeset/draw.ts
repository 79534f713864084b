import type { Op } from './flow'
import { root } from './flow'
import { bodyFace } from './fonts'
import { drawLink, drawRun, type Pen } from './pen'
import { colours, page, styles } from './style'

type Furniture = { readonly footer: (page: number, pages: number) => string }

/** Draws what was laid out: each page's words with their tags, the links, the bookmarks, a foot on every page. */
export const draw = (doc: PDFKit.PDFDocument, ops: readonly Op[], { footer }: Furniture): number => {
  const places = pagesOf(ops)
  const pages = ops.filter((op) => op.op === 'page').length
  const pen = startPen(doc)
  let pageNumber = 0
  let section = doc.outline
  for (const op of ops) {
    switch (op.op) {
      case 'page':
        pen.stop()
        if (pageNumber > 0) drawFooter(pen, footer(pageNumber, pages))
        doc.addPage()
        pageNumber += 1
        break
      case 'open':
        pen.stop()
        pen.open(op)
        break
      case 'close':
        pen.stop()
        pen.close(op.id)
        break
      case 'line':
        for (const run of op.line) {
          if (run.link) drawLink(pen, op.of, { run, x: op.x + run.x, y: op.y, to: { url: run.link } })
          else {
            pen.within(op.of)
            drawRun(doc, run, op.x + run.x, op.y)
          }
        }
        break
      case 'entry':
        drawEntry(pen, op, places.get(op.name) ?? 0)
        break
      case 'fill':
        pen.artifact('Layout', () => void doc.rect(op.x, op.y, op.width, op.height).fill(op.colour))
        break
      case 'aside':
        pen.artifact('Pagination', () => {
          for (const run of op.line) drawRun(doc, run, op.x + run.x, op.y)
        })
        break
      case 'place': {
        doc.addNamedDestination(op.name, 'XYZ', 0, op.y, null)
        if (op.level === 1) section = doc.outline.addItem(op.title)
        else section.addItem(op.title)
      }
    }
  }
  pen.stop()
  drawFooter(pen, footer(pageNumber, pages))
  pen.close(root)
  return pages
}

const pagesOf = (ops: readonly Op[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  let number = 0
  for (const op of ops) {
    if (op.op === 'page') number += 1
    if (op.op === 'place') places.set(op.name, number)
  }
  return places
}

const drawEntry = (pen: Pen, op: Extract<Op, { op: 'entry' }>, number: number): void => {
  const [first, ...rest] = op.line
  if (!first) return
  const { doc } = pen
  const text = [first, ...rest].map((run) => run.text).join('')
  const width = doc.font(first.face).fontSize(first.size).widthOfString(String(number))
  const figure = { ...first, text: String(number), x: 0, width }
  drawLink(pen, op.of, {
    run: first,
    others: rest,
    x: op.x,
    y: op.y,
    to: { place: op.name, words: `${text}, ${number}` },
    until: { run: figure, x: op.right - width },
  })
}

const drawFooter = (pen: Pen, text: string): void => {
  const { doc } = pen
  const { size, colour } = styles.footer
  const y = page.height - page.footer
  pen.artifact('Pagination', () => {
    doc.rect(page.left, y - 18, page.width - page.left - page.right, 0.7).fill(colours.rule)
    const width = doc.font(bodyFace).fontSize(size).widthOfString(text)
    drawRun(doc, { text, face: bodyFace, size, colour, x: 0, width }, page.width - page.right - width, y)
  })
}

const startPen = (doc: PDFKit.PDFDocument): Pen => {
  const document = doc.struct('Document')
  doc.addStructure(document)
  const elements = new Map<number, PDFKit.PDFStructureElement>([[root, document]])
  let inside: number | undefined
  const stop = () => {
    if (inside !== undefined) doc.endMarkedContent()
    inside = undefined
  }
  const elementOf = (id: number): PDFKit.PDFStructureElement => {
    const element = elements.get(id)
    if (!element) throw new Error(`Nothing is open under ${id}`)
    return element
  }
  const tags = new Map<number, string>()
  return {
    doc,
    stop,
    elementOf,
    open: ({ id, parent, tag, scope }) => {
      // pdfkit knows `scope`; its types do not.
      const options = scope ? { title: undefined, scope } : {}
      const element = doc.struct(tag, options)
      elementOf(parent).add(element)
      elements.set(id, element)
      tags.set(id, tag)
    },
    close: (id) => {
      elementOf(id).end()
      elements.delete(id)
      tags.delete(id)
    },
    within: (id) => {
      if (inside === id) return
      stop()
      elementOf(id).add(doc.markStructureContent(tags.get(id) ?? 'Span'))
      inside = id
    },
    artifact: (type, drawing) => {
      stop()
      doc.markContent('Artifact', { type })
      drawing()
      doc.endMarkedContent()
    },
  }
}
