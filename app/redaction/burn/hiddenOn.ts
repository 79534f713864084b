import { isLetter, type Read } from '../engine/letters'
import type { Black } from './black'
import type { HiddenWords } from './types'

/** The words that each rectangle took from a page, in the order of its content. */
export const hiddenOn = (read: readonly Read[], { takenBy }: Pick<Black, 'takenBy'>): readonly HiddenWords[] => {
  const found = new Map<string, { words: string; whole: boolean }>()
  for (const [index, next] of read.entries()) {
    if (!isLetter(next)) continue
    const by = takenBy.get(next)
    if (by === undefined) continue
    const key = `${by.mark} ${by.rect}`
    const known = found.get(key) ?? { words: '', whole: true }
    const before = read[index - 1]
    const after = read[index + 1]
    const cutBefore = isLetter(before) && !takenBy.has(before)
    const cutAfter = isLetter(after) && !takenBy.has(after)
    known.words += (known.words !== '' && !isLetter(before) ? ' ' : '') + next.text
    known.whole &&= !cutBefore && !cutAfter
    found.set(key, known)
  }
  return [...found.values()].filter(({ words }) => words !== '')
}
