import type { ReadWord } from '../../burn/read/reader'
import { type Lie, spaceFor } from '../../engine/space'
import type { PageWord, Suggestion } from '../suggestion'
import { findText } from '../text/findText'
import type { CasePeople } from '../text/people/casePeople'
import { scanSuggestion } from './lookHere'

export type PictureRead = {
  readonly page: number
  readonly lie: Lie
  readonly people?: CasePeople
  readonly read: readonly (readonly ReadWord[])[]
  /** Pixels to a point of the page. */
  readonly scale: number
}

/** The words and suggestions of a page that is one picture, from what was read of it. */
export const fromPicture = ({ page, lie, people, read, scale }: PictureRead) => {
  const space = spaceFor(lie)
  const words = read.flatMap((line, number) =>
    line.map(
      ({ text, left, top, right, bottom }): PageWord => ({
        text,
        box: { left: left / scale, top: top / scale, right: right / scale, bottom: bottom / scale },
        line: number,
      }),
    ),
  )
  const starts: number[] = []
  let text = ''
  for (const [index, word] of words.entries()) {
    if (index > 0) text += words[index - 1]?.line === word.line ? ' ' : '\n'
    starts.push(text.length)
    text += word.text
  }
  const suggestions = findText(text, { people, names: true }).map(
    (hit): Suggestion => ({
      page,
      rects: words
        .filter((word, index) => {
          const start = starts[index] ?? 0
          return start < hit.end && start + word.text.length > hit.start
        })
        .map((word) => space.rect(word.box)),
      text: hit.text.replace(/\s+/g, ' '),
      kind: hit.kind,
      score: hit.score,
      why: hit.why,
    }),
  )
  return { words, suggestions: [...suggestions, scanSuggestion(page, space)] }
}
