import PDFDocument from 'pdfkit'
import { bodyFace, type Face } from './faces'
import { takeFace } from './facesShaped'
import type { Ruler } from './lines'

// Ten thousand pages hold hundreds of thousands of different words.
const kept = 5_000

/**
 * A ruler that measures with a document's fonts: with those of the one that is being drawn, so that each word is looked
 * up once. `forgets` where there is no end to the words: then it and the fonts keep the last few thousand.
 */
export const startRuler = () => {
  let known = new Map<Face, Map<string, number>>()
  let count = 0
  let scale: PDFKit.PDFDocument = ownScale()
  let forgets = true
  const ruler: Ruler = (text, face, size) => {
    const before = known.get(face)?.get(text)
    if (before !== undefined) return before * size
    if (forgets && count >= kept) {
      known = new Map()
      count = 0
      forgetWords(scale)
    }
    const em = takeFace(scale, face).fontSize(100).widthOfString(text) / 100
    const ofFace = known.get(face) ?? new Map<string, number>()
    known.set(face, ofFace.set(text, em))
    count += 1
    return em * size
  }
  return {
    ruler,
    measureWith: (doc: PDFKit.PDFDocument = ownScale(), forgetting = true): void => {
      scale = doc
      forgets = forgetting
    },
  }
}

const ownScale = () => new PDFDocument({ autoFirstPage: false, font: bodyFace })

// pdfkit's fonts keep the letters of every word that they ever set or measured.
const forgetWords = (doc: PDFKit.PDFDocument): void => {
  const fonts: unknown = Reflect.get(doc, '_fontFamilies')
  if (typeof fonts !== 'object' || fonts === null) throw new Error('This pdfkit keeps its fonts elsewhere')
  for (const font of Object.values(fonts)) Reflect.set(font, 'layoutCache', Object.create(null))
}
