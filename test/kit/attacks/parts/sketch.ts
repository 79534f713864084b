import type { Rect } from '~/app/redaction/mark'
import { type Attack, markOn } from '../attack'
import { aDocument, type RawDocument, type RawPage } from './document'
import { letter, type Place, wordsIn } from './letter'

/** An attack in a one-page letter: what is different from the plain case. */
export type Sketch = Pick<Attack, 'number' | 'name' | 'unseen' | 'picture'> & {
  /** Marked, and drawn in the gap unless `shown` says otherwise. */
  readonly secret: string
  /** What a reader sees in the gap, where that is not the secret. */
  readonly shown?: string
  /** What is shown in the gap stays: only `rects`, where there are any, are marked. */
  readonly gapStays?: true
  /** More words that must be gone, wherever the sketch put them. */
  readonly also?: readonly string[]
  readonly draw?: (at: Place) => string
  readonly line?: (at: Place) => string
  /** Operators before and after the letter's own. */
  readonly under?: (at: Place) => string
  readonly over?: (at: Place) => string
  /** Cuts the page's operators into streams. */
  readonly cut?: (content: string) => readonly string[]
  /** The rectangles drawn, from the one around the gap. */
  readonly rects?: (rect: Rect, at: Place) => readonly Rect[]
  /** Words that stay in the gap's line beside the letter's own. */
  readonly between?: string
  /** Words shown below the letter's own, that stay. */
  readonly afterwards?: string
  readonly page?: Omit<RawPage, 'content'>
  readonly document?: (at: Place) => Omit<RawDocument, 'pages'>
  readonly finish?: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>
  readonly expect?: Attack['expect']
  readonly blackBoxLeaks?: boolean
}

/** The attack that a sketch describes. */
export const sketched = (sketch: Sketch): Attack => {
  const { number, name, secret, shown = secret, picture, unseen } = sketch
  const { content, at, rect, words, wordsBefore } = letter(shown, sketch)
  const all = [sketch.under?.(at), content, sketch.over?.(at)].filter(Boolean).join('\n')
  const rects = sketch.rects?.(rect, at) ?? (sketch.gapStays ? [] : [rect])
  const gap = sketch.gapStays ? wordsIn(shown) : wordsIn(sketch.between ?? '')
  return {
    number,
    name,
    picture,
    unseen,
    build: async () => {
      const page = { ...sketch.page, content: sketch.cut?.(all) ?? all }
      const bytes = aDocument({ pages: [page], ...sketch.document?.(at) })
      return sketch.finish ? sketch.finish(bytes) : bytes
    },
    secrets: [...(secret ? [secret] : []), ...(sketch.also ?? [])],
    marks: rects.length > 0 ? [markOn(0, ...rects)] : [],
    stays: [[...words.slice(0, wordsBefore), ...gap, ...words.slice(wordsBefore), ...wordsIn(sketch.afterwards ?? '')]],
    expect: sketch.expect ?? 'burned',
    blackBoxLeaks: sketch.blackBoxLeaks ?? true,
  }
}
