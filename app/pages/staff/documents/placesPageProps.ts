import type { ShownPlace } from './PlacesPage'
import { writePlace } from './placesForm'

type Place = {
  readonly document: string
  readonly title: string
  readonly page: number
  readonly words: readonly number[]
  readonly before: string
  readonly phrase: string
  readonly after: string
  readonly isHidden: boolean
}

/** Places of a phrase, with where each is. `base` is where the documents of the case are. */
export const shownPlaces = (places: readonly Place[], base: string): readonly ShownPlace[] =>
  places.map(({ document, page, words, ...place }) => ({
    ...place,
    value: writePlace({ document, page, words }),
    page: page + 1,
    href: `${base}/${document}/pages/${page + 1}`,
  }))
