import { z } from 'zod'
import { type Case, isWaitingForServices } from './case/case'
import { type State, stateOf, states } from './case/reading'
import { AskedRight } from './case/rights'
import type { Standing } from './clock/label'

/** What staff look at cases by, in the order that it is offered. */
export const QueueView = z.enum([
  'mine',
  'team',
  'unassigned',
  'due-this-week',
  'overdue',
  'paused',
  'waiting-for-service',
  'ready-for-review',
  'complaints',
])
export type QueueView = z.infer<typeof QueueView>

export const QueueSort = z.enum(['due', 'received'])
export type QueueSort = z.infer<typeof QueueSort>

/** What a page of the queue is asked for: the whole of it stands in the address bar. */
export type QueueAsk = {
  readonly view: QueueView
  readonly right: AskedRight | null
  readonly state: State | null
  /** A member of staff's id; '' is nobody, null is no filter. */
  readonly assignedTo: string | null
  readonly sort: QueueSort
  readonly descending: boolean
  readonly text: string
  /** Where a page begins after, or ends before: as a page before it gave them. Never both. */
  readonly after: string | null
  readonly before: string | null
}

export const usualAsk: QueueAsk = {
  view: 'team',
  right: null,
  state: null,
  assignedTo: null,
  sort: 'due',
  descending: false,
  text: '',
  after: null,
  before: null,
}

const nobody = 'nobody'
const longest = 200

/** Reads an address. Whatever it doesn't know falls to its default; words are cut to 200 characters. */
export function readAsk(params: URLSearchParams): QueueAsk {
  const one = <T>(schema: z.ZodType<T>, name: string) => schema.safeParse(params.get(name)).data ?? null
  const words = (name: string) => plain(params.get(name) ?? '')
  const assigned = words('assigned')
  const after = words('after') || null
  return {
    view: one(QueueView, 'view') ?? usualAsk.view,
    right: one(AskedRight, 'right'),
    state: one(z.enum(states), 'state'),
    assignedTo: assigned === nobody ? '' : assigned || null,
    sort: one(QueueSort, 'sort') ?? usualAsk.sort,
    descending: params.get('order') === 'descending',
    text: words('text'),
    after,
    before: after === null ? words('before') || null : null,
  }
}

/** The query string that `readAsk` reads again, without its question mark and without what is as usual. */
export function writeAsk(ask: Partial<QueueAsk>): string {
  const { view, right, state, assignedTo, sort, descending, text, after, before } = { ...usualAsk, ...ask }
  const said: readonly (readonly [string, string | null])[] = [
    ['view', view === usualAsk.view ? null : view],
    ['right', right],
    ['state', state],
    ['assigned', assignedTo === '' ? nobody : assignedTo],
    ['sort', sort === usualAsk.sort ? null : sort],
    ['order', descending ? 'descending' : null],
    ['text', text],
    ['after', after],
    ['before', before],
  ]
  return new URLSearchParams(said.flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
}

/** Piles that cases lie in. What is due when is read from the open ones, so that no pile changes overnight. */
export const QueueBucket = z.enum(['open', 'paused', 'service', 'review', 'complaint'])
export type QueueBucket = z.infer<typeof QueueBucket>

/** The piles that a case lies in: none once it is closed, but for a complaint that waits for its answer. */
export function bucketsOf(kase: Case, { pausedOn, waitingFor }: Standing): readonly QueueBucket[] {
  if (kase.desk.takenBackOn !== null) return []
  const isOpen = kase.closed === null
  const stands = pausedOn !== null || waitingFor !== null
  const isBuilt = stateOf(kase) === 'review' && kase.pack?.proof === 'passed'
  const piles: Readonly<Record<QueueBucket, boolean>> = {
    open: isOpen,
    paused: isOpen && kase.settled === null && stands,
    service: isOpen && isWaitingForServices(kase),
    review: isOpen && isBuilt,
    complaint: kase.complaints.some(({ answered }) => answered === null),
  }
  return QueueBucket.options.filter((bucket) => piles[bucket])
}

/** Letters that no name and no place holds, and that a database may refuse, become spaces. */
const plain = (text: string) => [...text.replaceAll(/\p{C}/gu, ' ').trim()].slice(0, longest).join('')
