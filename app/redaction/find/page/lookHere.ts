import type { Space } from '../../engine/space'
import type { Rect } from '../../mark'
import type { Suggestion } from '../suggestion'

// A centimetre, in points: smaller pictures are bullets and rules.
const least = 28

/** A suggestion to look at each picture of a page: no reader of text sees a face, a signature or a name badge in it. */
export const pictureSuggestions = (page: number, pictures: readonly Rect[], space: Space): readonly Suggestion[] =>
  pictures
    .filter((rect) => {
      const { left, top, right, bottom } = space.box(rect)
      return right - left >= least && bottom - top >= least && right > 0 && left < space.width && top < space.height
    })
    .map((rect) => ({
      page,
      rects: [rect],
      text: '',
      kind: 'look-here',
      score: 0.3,
      why: 'A picture: look for faces, signatures and names in it.',
    }))

/** The same for a page that is one picture, where the words were read from it and handwriting may not have been. */
export const scanSuggestion = (page: number, space: Space): Suggestion => ({
  page,
  rects: [space.rect({ left: 0, top: 0, right: space.width, bottom: space.height })],
  text: '',
  kind: 'look-here',
  score: 0.3,
  why: 'A scanned page: look for faces, signatures and handwriting, which can’t be read here.',
})
