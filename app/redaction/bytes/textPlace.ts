import { after, type Matrix, matrixOf, unchanged } from './matrix'
import type { LineEnd } from './textRun'

/** Where text is set: the place of the next glyph, the start of its line, and where the words before it ended. */
export type TextPlace = { readonly next: Matrix; readonly line: Matrix; readonly end?: LineEnd | undefined }

export const noText: TextPlace = { next: unchanged, line: unchanged }

/** The place after an operator that moves it (ISO 32000-1, table 108); undefined for any other operator. */
export const moved = (
  place: TextPlace,
  word: string,
  { numbers, leading }: { readonly numbers: readonly number[]; readonly leading: number },
): TextPlace | undefined => {
  const [x = 0, y = 0] = numbers
  if (word === 'BT') return noText
  if (word === 'Tm') return { ...place, next: matrixOf(numbers), line: matrixOf(numbers) }
  if (word === 'Td' || word === 'TD') return down(place, x, y)
  return word === 'T*' || word === "'" || word === '"' ? down(place, 0, -leading) : undefined
}

const down = (place: TextPlace, x: number, y: number): TextPlace => {
  const line = after([1, 0, 0, 1, x, y], place.line)
  return { ...place, next: line, line }
}
