import type { PackDocument, PackFacts, PackRecord } from './facts'

/** What an answer says, and for each reference the record or document of the store that stands under it. */
export type SaidBefore = { readonly facts: PackFacts; readonly keys: Readonly<Record<string, string>> }

/** One way in which an answer differs from the one that was built before it. */
export type Changed =
  | { readonly kind: 'added' | 'removed'; readonly ref: string; readonly title: string }
  /** Passages or areas hidden in it, before and now; the same where other words are hidden, or what it says has changed. */
  | {
      readonly kind: 'other'
      readonly ref: string
      readonly title: string
      readonly before: number
      readonly now: number
    }
  | { readonly kind: 'about'; readonly what: AboutAnswer }

/** A part of the answer that is about no record. */
export const aboutAnswer = ['dates', 'person', 'register', 'searches', 'asked', 'language', 'decision'] as const
export type AboutAnswer = (typeof aboutAnswer)[number]

/** What changed since the last build, in the order in which a reader meets it. The day it was built on is no change. */
export const whatChanged = (before: SaidBefore, now: SaidBefore): readonly Changed[] => [
  ...aboutAnswer.filter((what) => differ(partOf(before.facts, what), partOf(now.facts, what))).map(aboutIt),
  ...thingsChanged(before, now),
]

const aboutIt = (what: AboutAnswer): Changed => ({ kind: 'about', what })

const partOf = (facts: PackFacts, what: AboutAnswer): unknown => {
  switch (what) {
    case 'dates':
      return [facts.receivedOn, facts.dueOn, facts.extended, facts.working]
    case 'person':
      return facts.subject
    case 'register':
      return [facts.register.sha256, facts.activities.map(({ id }) => id), facts.found]
    case 'searches':
      return facts.kind === 'access' ? facts.searches : null
    case 'asked':
      return facts.kind === 'access' ? facts.asked : null
    case 'language':
      return [facts.language, facts.audience, facts.print]
    case 'decision':
      return facts.kind === 'objection' ? facts.objection : facts.kind === 'decision' ? facts.decision : null
  }
}

type Thing = { readonly ref: string; readonly title: string; readonly hidden: number; readonly says: unknown }

const thingsChanged = (before: SaidBefore, now: SaidBefore): readonly Changed[] => {
  const [were, are] = [thingsOf(before), thingsOf(now)]
  const removed = [...were].filter(([key]) => !are.has(key))
  return [
    ...removed.map(([, { ref, title }]): Changed => ({ kind: 'removed', ref, title })),
    ...[...are].flatMap(([key, { ref, title, hidden, says }]): readonly Changed[] => {
      const was = were.get(key)
      if (was === undefined) return [{ kind: 'added', ref, title }]
      return differ(was.says, says) ? [{ kind: 'other', ref, title, before: was.hidden, now: hidden }] : []
    }),
  ]
}

const thingsOf = ({ facts, keys }: SaidBefore): ReadonlyMap<string, Thing> => {
  if (!('records' in facts)) return new Map()
  const things = [...facts.records.map(recordThing), ...facts.documents.map(documentThing)]
  return new Map(things.map((thing) => [keys[thing.ref] ?? thing.ref, thing]))
}

// Its reference is its place among the others, and no part of what it says.
const recordThing = ({ ref, ...record }: PackRecord): Thing => {
  const marks = record.fields.flatMap(({ segments }) => segments).filter((segment) => 'redacted' in segment)
  return { ref, title: record.title, hidden: marks.length, says: record }
}

const documentThing = ({ ref, title, leftOut, letters, shown, disclosed }: PackDocument): Thing => ({
  ref,
  title,
  hidden: letters.length,
  says: { title, leftOut, letters, disclosed, pages: shown.map(({ at, page }) => [at, page]) },
})

const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other)
