import type { Gap, PlacedText } from './drawn'
import type { Graphics } from './graphics'
import { after, around, type Matrix, move, type Point } from './matrix'
import { bytesOf, numberOf, type Value } from './values'

/** Where one line of text stopped, in user space, so that the next can be told to go on from there. */
export type LineEnd = { readonly at: Point; readonly along: Point; readonly height: number }

export type Run = {
  readonly text: PlacedText
  readonly gaps: readonly Gap[]
  readonly codes: readonly number[]
  /** How far the place of text moves on, in text space. */
  readonly moved: number
  readonly end: LineEnd
}

const widestKern = 1
// Of the height of type: where a letter has ink whether a box covers its foot or its head.
const heights = [0.15, 0.45] as const

/** Lays out the operands of one text operator, from the text matrix `tm` on. */
export const layOut = (pieces: readonly Value[], graphics: Graphics, tm: Matrix): Run => {
  const { font, size, letterSpace, wordSpace, stretch, rise, mode } = graphics
  const toUser = after(tm, graphics.ctm)
  const invisible = mode === 3 || mode === 7
  const middles: number[] = []
  const codes: number[] = []
  const gaps: Gap[] = []
  let at = 0
  for (const piece of pieces) {
    const adjust = numberOf(piece)
    if (adjust !== undefined) {
      const wide = (-adjust / 1000) * size * stretch
      if (-adjust / 1000 > widestKern && codes.length > 0) {
        const rect = around([move(toUser, [at, rise]), move(toUser, [at + wide, rise + size * 0.7])])
        gaps.push({ rect, em: -adjust / 1000, inOne: true, invisible, font })
      }
      at += wide
      continue
    }
    const bytes = bytesOf(piece) ?? ''
    const step = font?.bytes ?? 1
    for (let place = 0; place + step <= bytes.length; place += step) {
      const code = step === 2 ? bytes.charCodeAt(place) * 256 + bytes.charCodeAt(place + 1) : bytes.charCodeAt(place)
      const wide = ((font?.width(code) ?? 500) / 1000) * size
      codes.push(code)
      // A space has no ink: where it lies under a box, nothing does.
      if (letterOf(code, graphics).trim() !== '') middles.push(at + (wide * stretch) / 2)
      at += (wide + letterSpace + (step === 1 && code === 32 ? wordSpace : 0)) * stretch
    }
  }
  const centres = () =>
    middles.flatMap((middle) => heights.map((height) => move(toUser, [middle, rise + size * height])))
  const letters = () => codes.map((code) => letterOf(code, graphics)).join('')
  return {
    text: { kind: 'text', invisible, centres, letters },
    gaps,
    codes,
    moved: at,
    end: endOf(toUser, [at, rise], size),
  }
}

const letterOf = (code: number, { font }: Graphics): string =>
  font?.cmap?.letters.get(code) ?? String.fromCharCode(code)

const endOf = (toUser: Matrix, [x, y]: Point, size: number): LineEnd => {
  const [a, b, c, d] = toUser
  const length = Math.hypot(a, b) || 1
  return { at: move(toUser, [x, y]), along: [a / length, b / length], height: size * Math.hypot(c, d) }
}

/** The white space between the end of one run and the start of the next on the same line; undefined on another line. */
export const gapBetween = (before: LineEnd, start: LineEnd): Pick<Gap, 'rect' | 'em'> | undefined => {
  const [x, y] = [start.at[0] - before.at[0], start.at[1] - before.at[1]]
  const ahead = x * before.along[0] + y * before.along[1]
  const aside = Math.abs(x * before.along[1] - y * before.along[0])
  if (before.height <= 0 || aside > before.height * 0.2 || ahead < before.height * widestKern) return undefined
  const rise: Point = [-before.along[1] * before.height * 0.7, before.along[0] * before.height * 0.7]
  return {
    rect: around([before.at, start.at, [start.at[0] + rise[0], start.at[1] + rise[1]]]),
    em: ahead / before.height,
  }
}

/** Where a run starts, in the same terms. */
export const startOf = ({ ctm, size, rise }: Graphics, tm: Matrix): LineEnd => endOf(after(tm, ctm), [0, rise], size)
