import { placesOf } from '~/app/rules/words'
import type { KeptPage } from '~/db/documents'

/** Where a phrase stands on a page: the numbers of its words, the words as they stand there and those around them. */
export type OnPage = {
  readonly words: readonly number[]
  readonly before: string
  readonly phrase: string
  readonly after: string
}

const around = 60

/** Every place of a page where a phrase stands, over the ends of lines too. */
export function pagePlaces({ words }: Pick<KeptPage, 'words'>, phrase: string): readonly OnPage[] {
  const starts: number[] = []
  let text = ''
  for (const word of words) {
    if (text !== '') text += ' '
    starts.push(text.length)
    text += word.text
  }
  return placesOf(text, phrase).map(({ start, end }) => ({
    words: words.flatMap((word, n) => {
      const at = starts[n] ?? 0
      return at < end && at + word.text.length > start ? [n] : []
    }),
    before: text.slice(Math.max(0, start - around), start),
    phrase: text.slice(start, end),
    after: text.slice(end, end + around),
  }))
}
