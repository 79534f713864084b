import type { Day } from '~/app/rules/day'
import { type QueueAsk, type QueueView, writeAsk } from '~/app/rules/queue'
import { mostAtOnce } from '~/app/rules/queueChoice'
import { askFields, chipsOf, clearHref, queueHref, sortLink, viewLinks } from './queueLinks'
import { queueRows } from './queueRows'
import { cases, count, emptyViews } from './queueWords'

type Read = {
  readonly ask: QueueAsk
  readonly counts: Readonly<Record<QueueView, number>>
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly saved: readonly SavedRow[]
  readonly rows: Parameters<typeof queueRows>[0]
  readonly next: string | null
  readonly previous: string | null
  readonly isMore: boolean
  readonly may: {
    readonly record: boolean
    readonly assign: boolean
    readonly chase: boolean
    readonly export: boolean
  }
}
type SavedRow = { readonly id: string; readonly name: string; readonly ask: string } & {
  readonly isOwn: boolean
  readonly owner_name: string | null
}
export type QueueProps = ReturnType<typeof queuePage>

/** The page of the queue in words and addresses. */
export function queuePage({ ask, counts, people, saved, rows, ...read }: Read, today: Day) {
  const isSearch = ask.text !== ''
  const total = counts[ask.view]
  const chips = isSearch ? [] : chipsOf(ask, people)
  return {
    ask,
    isSearch,
    people,
    chips,
    views: viewLinks(ask, counts),
    saved: saved.map((view) => ({
      id: view.id,
      name: view.name,
      href: view.ask === '' ? '/staff' : `/staff?${view.ask}`,
      sharedBy: view.isOwn ? null : view.owner_name,
    })),
    rows: queueRows(rows, today),
    line: isSearch ? foundLine(ask.text, rows.length, read.isMore) : shownLine(ask, rows.length, total),
    empty: emptyWords(ask, chips.length > 0),
    clear: clearHref(ask),
    sorts: isSearch ? null : { due: sortLink(ask, 'due'), received: sortLink(ask, 'received') },
    next: read.next === null ? null : queueHref({ ...ask, after: read.next, before: null }),
    previous: read.previous === null ? null : queueHref({ ...ask, before: read.previous, after: null }),
    may: read.may,
    fields: isSearch ? [] : askFields(ask),
    /** How many "all of this view" stands for, where there are more than are shown. */
    all: isSearch || total <= rows.length ? null : allWords(total),
    saveHref: isSearch ? null : `/staff/views?${writeAsk({ ...ask, after: null, before: null })}`,
  }
}

const shownLine = ({ sort, descending }: QueueAsk, shown: number, total: number): string => {
  if (shown === 0) return ''
  // A count is kept beside the cases: a page never says that it shows more than there are.
  const all = Math.max(shown, total)
  const order = sort === 'due' ? 'due' : 'received'
  const first = `the ${descending ? 'last' : 'first'} ${order} first`
  if (all === 1) return 'Showing 1 case.'
  return all === shown ? `Showing ${cases(all)}, ${first}.` : `Showing ${count(shown)} of ${cases(all)}, ${first}.`
}

const foundLine = (text: string, found: number, isMore: boolean): string => {
  const where = `Open and closed cases were searched for “${text}”.`
  if (found === 0) return `${where} None was found.`
  return isMore
    ? `${where} More than ${count(found)} were found: these are the newest. Add a word to find fewer.`
    : `${where} ${found === 1 ? '1 case was' : `${count(found)} cases were`} found.`
}

const emptyWords = (ask: QueueAsk, isFiltered: boolean): string => {
  if (ask.text !== '') return 'Try fewer words, another spelling, a former name, a postcode or the reference.'
  return isFiltered ? 'No case of this view fits these filters. Remove one, or clear them all.' : emptyViews[ask.view]
}

const allWords = (total: number): string =>
  total <= mostAtOnce
    ? `All ${cases(total)} of this view`
    : `The first ${mostAtOnce} of the ${cases(total)} of this view`
