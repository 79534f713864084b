import type { KeptPage } from '~/db/documents'

type PageWord = KeptPage['words'][number]
export type WordArea = { readonly boxes: readonly PageWord['box'][]; readonly words: string }

/** Ticked words of a page as areas: words that follow one another are one, with a box for each line that they run over. */
export const wordAreas = (words: readonly PageWord[], ticked: readonly number[]): readonly WordArea[] => {
  const areas: { words: PageWord[]; last: number }[] = []
  for (const number of [...new Set(ticked)].sort((a, b) => a - b)) {
    const word = words[number]
    if (word === undefined) continue
    const area = areas.at(-1)
    if (area && area.last === number - 1) {
      area.words.push(word)
      area.last = number
    } else areas.push({ words: [word], last: number })
  }
  return areas.map((area) => ({
    boxes: boxesOf(area.words),
    words: bare(area.words.map(({ text }) => text).join(' ')),
  }))
}

/** Without the punctuation round it, so that a name ticked before a comma is known wherever it stands. */
const bare = (words: string): string => words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '') || words

const boxesOf = (words: readonly PageWord[]): readonly PageWord['box'][] => {
  const byLine = new Map<number, PageWord['box']>()
  for (const { box, line } of words) {
    const known = byLine.get(line) ?? box
    byLine.set(line, {
      left: Math.min(known.left, box.left),
      top: Math.min(known.top, box.top),
      right: Math.max(known.right, box.right),
      bottom: Math.max(known.bottom, box.bottom),
    })
  }
  return [...byLine.values()]
}
