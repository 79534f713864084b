import { root } from './flow'
import { startInk } from './ink'
import type { Pen } from './pen'
import type { Sheet } from './style'

type Element = { readonly id: number; readonly parent: number; readonly tag: string; readonly scope?: string }

type Opened = Element & { readonly element: PDFKit.PDFStructureElement }

/** A pen for one volume. `leave` ends what is open and says what it was, for `resume` of the next volume's pen. */
export type VolumePen = Pen & {
  leave: () => readonly Element[]
  resume: (left: readonly Element[]) => void
}

// pdfkit asks of an element's parts whether they have a parent before it writes the element.
const nothingButParent = Object.freeze({ P: true })

// Whoever refers to an element that is written needs its number alone; a thousand pages have a hundred thousand.
const letGo = (element: PDFKit.PDFStructureElement): void => {
  const reference: unknown = Reflect.get(element, 'dictionary')
  if (typeof reference !== 'object' || reference === null) throw new Error('This pdfkit keeps its elements elsewhere')
  Reflect.set(reference, 'data', nothingButParent)
  Reflect.set(reference, 'buffer', nothingButParent)
}

export const startPen = (doc: PDFKit.PDFDocument, sheet: Sheet): VolumePen => {
  const document = doc.struct('Document')
  doc.addStructure(document)
  const opened = new Map<number, Opened>([[root, { id: root, parent: root, tag: 'Document', element: document }]])
  const ink = startInk(doc)
  let inside: number | undefined
  const stop = () => {
    if (inside !== undefined) doc.endMarkedContent()
    inside = undefined
  }
  const openedAs = (id: number): Opened => {
    const one = opened.get(id)
    if (!one) throw new Error(`Nothing is open under ${id}`)
    return one
  }
  const open = ({ id, parent, tag, scope }: Element) => {
    // pdfkit knows `scope`; its types do not.
    const options = scope ? { title: undefined, scope } : undefined
    const element = doc.struct(tag, options)
    openedAs(parent).element.add(element)
    opened.set(id, { id, parent, tag, scope, element })
  }
  const close = (id: number) => {
    const { element } = openedAs(id)
    element.end()
    letGo(element)
    opened.delete(id)
  }
  return {
    doc,
    sheet,
    ink,
    stop,
    elementOf: (id) => openedAs(id).element,
    open,
    close,
    within: (id) => {
      if (inside === id) return
      stop()
      const { element, tag } = openedAs(id)
      element.add(doc.markStructureContent(tag))
      inside = id
    },
    artifact: (type, drawing) => {
      stop()
      doc.addContent(`/Artifact <</Type /${type}>> BDC`)
      drawing()
      doc.addContent('EMC')
    },
    leave: () => {
      stop()
      const left = [...opened.values()]
      for (const { id } of left.toReversed()) close(id)
      // Without their elements, which hold the whole of this volume.
      return left.slice(1).map(({ id, parent, tag, scope }) => ({ id, parent, tag, scope }))
    },
    resume: (left) => {
      for (const one of left) open(one)
    },
  }
}
