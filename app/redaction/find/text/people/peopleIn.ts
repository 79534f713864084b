import type { Find, Hit } from '../hit'
import { inSource, merged } from '../merge'
import { normalise } from '../normal'
import type { CasePeople } from './casePeople'
import { detailsIn } from './details'
import { type Naming, namingsIn } from './namings'
import { type PhraseBook, phraseBookOf, suggestedWay } from './phraseBook'
import { type Way, ways } from './phrases'

/**
 * Where a text names the people of a case (kind `person`), or has what is known of them: birthday, address, telephone,
 * email. The subject's own names and details are left out, and the bare surname that they share with another.
 */
export const peopleIn = (text: string, people: CasePeople): readonly Hit[] => {
  const normal = normalise(text)
  const { finds, own } = peopleFoundIn(normal.text, people)
  return inSource(normal, merged(withoutOwn(finds, own)))
}

/** The same in normal text, not merged; and what there is of the subject's own, which nothing may suggest. */
export const peopleFoundIn = (
  text: string,
  people: CasePeople,
): { readonly finds: readonly Find[]; readonly own: readonly Find[] } => {
  const namings = namingsIn(text, bookOf(people))
  const own = namings
    .filter(({ entry }) => entry.subjectWay)
    .flatMap((naming) => (wayOf(naming) ? [] : found(naming, 'full')))
  const named = namings.flatMap((naming) => {
    const way = wayOf(naming)
    return way ? found(naming, way) : []
  })
  return {
    finds: [...named, ...detailsIn(text, people.people)],
    own: [...own, ...(people.subject ? detailsIn(text, [people.subject]) : [])],
  }
}

// A document has many pages, and its people are the same on each.
const books = new WeakMap<CasePeople, PhraseBook>()

const bookOf = (people: CasePeople): PhraseBook => {
  const book = books.get(people) ?? phraseBookOf(people)
  books.set(people, book)
  return book
}

/** Finds without those that lie within what is the subject's own, or begin in it and are the same kind of thing. */
export const withoutOwn = (finds: readonly Find[], own: readonly Find[]): readonly Find[] => {
  const sorted = own.toSorted((a, b) => a.start - b.start)
  let from = 0
  return finds
    .toSorted((a, b) => a.start - b.start)
    .filter((find) => {
      while (from < sorted.length && (sorted[from]?.end ?? 0) <= find.start) from += 1
      for (let at = from; at < sorted.length; at++) {
        const kept = sorted[at]
        if (!kept || kept.start > find.start) break
        if (find.end <= kept.end || find.kind === kept.kind) return false
      }
      return true
    })
}

const wayOf = ({ entry, titled }: Naming): Way | undefined => {
  const way = suggestedWay(entry)
  if (!titled) return way
  if (!way && entry.way === 'surname') return 'shared'
  return way === 'surname' ? 'titled' : way
}

const found = ({ start, end }: Naming, way: Way): readonly Find[] => [{ start, end, kind: 'person', ...ways[way] }]
