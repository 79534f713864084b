import { type Encoder, encoderOf } from './encoder'
import { takeFace } from './facesShaped'
import type { Run } from './lines'

export type Filled = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: string
}

/** Sets letters and fills boxes on the page that is open. Places in points from the top left of the page. */
export type Ink = {
  /** One run, `y` at the foot of its letters. */
  show: (run: Run, x: number, y: number) => void
  fill: (box: Filled) => void
  /** A new page, or a page that somebody else has drawn on: nothing is known of its face and colour. */
  turn: () => void
}

/**
 * pdfkit's own `text` writes ten operators a run and takes five times as long: here a face and a colour are named only
 * where they change, and a word's letters are looked up once. Its fonts still keep what they embed.
 */
export const startInk = (doc: PDFKit.PDFDocument): Ink => {
  const encoders = new Map<string, Encoder>()
  const encoderFor = (face: string): Encoder => {
    const known = encoders.get(face) ?? encoderOf(doc, face)
    encoders.set(face, known)
    return known
  }
  let face = ''
  let size = 0
  let colour = ''
  const dye = (wanted: string): string => {
    if (colour === wanted) return ''
    colour = wanted
    return `${rgb(wanted)} rg `
  }
  return {
    show: (run, x, y) => {
      const encoder = encoderFor(run.face)
      const letters = encoder.letters(run.text)
      if (letters === undefined) {
        // Marks that stand beside or above their letters: pdfkit knows where.
        takeFace(doc, run.face).fontSize(run.size).fillColor(run.colour)
        doc.text(run.text, x, y, { lineBreak: false, baseline: 'alphabetic' })
        colour = ''
        return
      }
      let font = ''
      if (face !== run.face || size !== run.size) {
        face = run.face
        size = run.size
        font = `/${encoder.on(doc.page)} ${short(size)} Tf `
      }
      // pdfkit's pages count downwards; letters stand up all the same.
      doc.addContent(`${dye(run.colour)}BT ${font}1 0 0 -1 ${short(x)} ${short(y)} Tm [<${letters}>] TJ ET`)
    },
    fill: ({ x, y, width, height, colour }) => {
      doc.addContent(`${dye(colour)}${short(x)} ${short(y)} ${short(width)} ${short(height)} re f`)
    },
    turn: () => {
      face = ''
      size = 0
      colour = ''
    },
  }
}

const rgbs = new Map<string, string>()
const rgb = (colour: string): string => {
  const known =
    rgbs.get(colour) ?? [1, 3, 5].map((at) => short(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')
  rgbs.set(colour, known)
  return known
}

const short = (number: number): string => String(Math.round(number * 1000) / 1000)
