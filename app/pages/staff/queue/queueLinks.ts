import { type QueueAsk, QueueView, writeAsk } from '~/app/rules/queue'
import { rights, states } from '../words/sayState'
import { count, viewNames } from './queueWords'

/** The address of a page of the queue. */
export const queueHref = (ask: Partial<QueueAsk>): string => {
  const query = writeAsk({ ...ask, text: '' })
  return query === '' ? '/staff' : `/staff?${query}`
}

type Place = { readonly href: string; readonly text: string; readonly isHere: boolean }
export type ViewLink = Place & { readonly count: string }

/** Every view, with how many cases it has under the filters that are set: those stay when the view changes. */
export const viewLinks = (ask: QueueAsk, counts: Readonly<Record<QueueView, number>>): readonly ViewLink[] =>
  QueueView.options.map((view) => ({
    href: queueHref({ ...first(ask), view }),
    text: viewNames[view],
    count: count(counts[view]),
    isHere: ask.text === '' && ask.view === view,
  }))

export type Chip = { readonly text: string; readonly href: string }
type People = readonly { readonly id: string; readonly name: string }[]

/** The filters that are set, each with the address of the page without it. */
export function chipsOf(ask: QueueAsk, people: People): readonly Chip[] {
  const without = (filter: Partial<QueueAsk>) => queueHref({ ...first(ask), ...filter })
  const who =
    ask.assignedTo === '' ? 'nobody' : (people.find(({ id }) => id === ask.assignedTo)?.name ?? 'somebody else')
  return [
    ...(ask.right === null ? [] : [{ text: `Right: ${rights[ask.right]}`, href: without({ right: null }) }]),
    ...(ask.state === null ? [] : [{ text: `State: ${states[ask.state]}`, href: without({ state: null }) }]),
    ...(ask.assignedTo === null ? [] : [{ text: `Assigned to: ${who}`, href: without({ assignedTo: null }) }]),
  ]
}

/** The view with no filter at all. */
export const clearHref = ({ view, sort, descending }: QueueAsk): string => queueHref({ view, sort, descending })

export type SortLink = { readonly href: string; readonly now: 'ascending' | 'descending' | null }

/** A column's own order: the first press sorts by it, the next turns it round. */
export const sortLink = (ask: QueueAsk, sort: QueueAsk['sort']): SortLink => ({
  href: queueHref({ ...first(ask), sort, descending: ask.sort === sort && !ask.descending }),
  now: ask.sort !== sort ? null : ask.descending ? 'descending' : 'ascending',
})

/** The first page of what is asked. */
const first = (ask: QueueAsk): QueueAsk => ({ ...ask, after: null, before: null })

/** What the address asks for as fields of a form, without its page. */
export const askFields = (ask: QueueAsk): readonly (readonly [string, string])[] => [
  ...new URLSearchParams(writeAsk({ ...first(ask), text: '' })).entries(),
]
