/** A word of a field by its place in the text, and what hides it. */
export type Word = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly hidden?: Hidden
}

export type Hidden = {
  /** The id of the mark that hides it: what Undo sends. */
  readonly mark: string
  /** The key's letter, where it is known already. */
  readonly letter?: string
  /** The exemption's title. */
  readonly exemption: string
}

/** Splits a field's text into words; a word that a mark touches at all is hidden by it. */
export const splitWords = (
  text: string,
  marks: readonly (Hidden & { readonly start: number; readonly end: number })[],
): readonly Word[] =>
  [...text.matchAll(/\S+/g)].map((found) => {
    const start = found.index
    const end = start + found[0].length
    const mark = marks.find((each) => each.start < end && each.end > start)
    const hidden = mark && { mark: mark.mark, letter: mark.letter, exemption: mark.exemption }
    return { start, end, text: found[0], hidden }
  })

/** The value that the checkbox of a word sends. Its twin is `readTick`. */
export const tickOf = (field: string, { start, end }: Pick<Word, 'start' | 'end'>): string => `${field}:${start}-${end}`

/** Reads a ticked word's value; null for anything that `tickOf` did not write. */
export function readTick(
  value: string,
): { readonly field: string; readonly start: number; readonly end: number } | null {
  const parts = /^(.+):(\d{1,9})-(\d{1,9})$/s.exec(value)
  if (!parts) return null
  const [, field = '', start, end] = parts
  return { field, start: Number(start), end: Number(end) }
}

/** Words in runs: those that one mark hides stand together, every other alone. */
export function runsOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const runs: Word[][] = []
  for (const word of words) {
    const last = runs.at(-1)
    if (last && word.hidden !== undefined && last[0]?.hidden?.mark === word.hidden.mark) last.push(word)
    else runs.push([word])
  }
  return runs
}
