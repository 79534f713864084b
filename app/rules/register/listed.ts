import type { Activity } from './schema'

/** An entry of a list of a register: what it is known by, and all that it says. */
export type Listed = { readonly id: string; readonly name: string; readonly words: string }

type List = { readonly kind: string; readonly entries: readonly Listed[] }

/** The lists of an activity that a reader is told of, each with what one of its entries is called. */
export const activityLists = (activity: Activity): readonly List[] => [
  { kind: 'recipient', entries: listed(activity.recipients, ({ name }) => name) },
  { kind: 'purpose', entries: listed(activity.purposes, ({ text }) => text) },
  { kind: 'category of information', entries: listed(activity.categories, ({ name }) => name) },
  { kind: 'lawful basis', entries: listed(activity.lawfulBases, ({ provision }) => provision) },
  { kind: 'statute', entries: listed(activity.statutes, ({ stated }) => stated) },
  { kind: 'source', entries: listed(activity.sources, ({ name }) => name) },
  { kind: 'retention', entries: listed(activity.retention, ({ stated }) => stated) },
  { kind: 'research use', entries: activity.research.map(({ id, title }) => ({ id, name: title, words: title })) },
]

const listed = <Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  name: (entry: Entry) => string,
): readonly Listed[] => entries.map((entry) => ({ id: entry.id, name: name(entry), words: wordsOf(entry) }))

/** Everything that an entry says but its id: a change of any of it is seen. */
const wordsOf = ({ id: _, ...entry }: { readonly id: string }): string =>
  Object.values(entry).flatMap(leaves).join(', ')

const leaves = (value: unknown): readonly string[] => {
  if (value === undefined || value === null) return []
  if (typeof value !== 'object') return [String(value)]
  return Object.values(value).flatMap(leaves)
}
