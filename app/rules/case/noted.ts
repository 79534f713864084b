import { type Day, londonDay } from '../day'
import type { Case } from './case'
import type { Recorded } from './events'

/** An answer that was looked at again: ended by an answer that went out after it, or with nothing. */
export type ReviewNote = {
  readonly id: string
  readonly openedOn: Day
  readonly endedOn: Day | null
  readonly result: 'answered-again' | 'nothing-more' | null
}

/** What is noted of an event for reports alone: when services were asked and answered, and each review. */
export const withNotes = (before: Case, after: Case, recorded: Recorded): Case =>
  withReviews(before, withSearchDays(after, recorded), recorded)

function withSearchDays(kase: Case, { event, at }: Recorded): Case {
  if (event.type !== 'search-opened' && event.type !== 'search-answered') return kase
  const search = kase.searches.get(event.search)
  if (search === undefined) return kase
  const on = londonDay(at)
  const days = event.type === 'search-opened' ? { openedOn: on } : { answeredOn: on }
  return { ...kase, searches: new Map(kase.searches).set(search.id, { ...search, ...days }) }
}

/** A review ends once it stands open no more; one whose answer was taken back stands open again. */
function withReviews(before: Case, after: Case, { event, at }: Recorded): Case {
  if (before.review?.id === after.review?.id) return after
  const { review } = after
  if (review === null) {
    const result = event.type === 'pack-released' ? ('answered-again' as const) : ('nothing-more' as const)
    const reviews = after.reviews.map((each) =>
      each.id === before.review?.id ? { ...each, endedOn: londonDay(at), result } : each,
    )
    return { ...after, reviews }
  }
  const others = after.reviews.filter(({ id }) => id !== review.id)
  return { ...after, reviews: [...others, { id: review.id, openedOn: review.on, endedOn: null, result: null }] }
}
