import type { Activity, ResearchUse } from './schema'

/** Parts of what a register says of an activity, in the order in which a reader is told of them. */
export const noticeParts = [
  'purposes',
  'categories',
  'bases',
  'recipients',
  'sources',
  'retention',
  'research',
  'other',
] as const
export type NoticePart = (typeof noticeParts)[number]

export type PartChanged = {
  readonly part: NoticePart
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/**
 * What a register now says of an activity that an older version did not, and the other way round, part by part: only
 * parts that changed. Words are compared as they stand. An activity that the older version lacks is new as a whole, and
 * its title says so.
 */
export function changesBetween(then: Activity | undefined, now: Activity): readonly PartChanged[] {
  if (then === undefined) return [{ part: 'other', added: [now.title], removed: [] }]
  const [before, after] = [textsOf(then), textsOf(now)]
  return noticeParts
    .map((part) => ({
      part,
      added: missingFrom(before[part], after[part]),
      removed: missingFrom(after[part], before[part]),
    }))
    .filter(({ added, removed }) => added.length + removed.length > 0)
}

const missingFrom = (some: readonly string[], all: readonly string[]): readonly string[] => [
  ...new Set(all.filter((text) => !some.includes(text))),
]

const textsOf = (activity: Activity): Readonly<Record<NoticePart, readonly string[]>> => ({
  purposes: activity.purposes.map(({ text }) => text),
  categories: activity.categories.map(({ name, note }) => said(name, note)),
  bases: [
    ...activity.lawfulBases.map(({ provision, stated }) => said(provision, stated)),
    ...activity.statutes.map(({ stated }) => stated),
  ],
  recipients: activity.recipients.map(({ name, receives, why, note }) => said(name, receives, why, note)),
  sources: activity.sources.map(({ name, gives }) => said(name, gives)),
  retention: activity.retention.map(({ applies, stated, note }) => said(applies, stated, note)),
  research: activity.research.flatMap(researchTexts),
  other: [
    activity.title,
    activity.about,
    ...activity.howItWorks,
    ...activity.sharingRules,
    ...activity.storage,
    ...activity.rights,
    ...[activity.notProviding, activity.transfers.stated, activity.transfers.safeguards].filter(isSaid),
    ...[activity.automatedDecisions.stated, activity.automatedDecisions.logic].filter(isSaid),
  ],
})

const researchTexts = (use: ResearchUse): readonly string[] => [
  said(use.title, use.purpose),
  ...[
    ...use.controllers,
    ...use.processors,
    ...use.shared,
    ...use.linkedWith.map(({ organisation, dataset, why }) => said(organisation, dataset, why)),
    ...use.safeguards,
    ...use.destruction,
    ...use.notes,
    ...[use.frequency, use.agreements].filter(isSaid),
  ].map((text) => said(use.title, text)),
]

const said = (...parts: readonly (string | undefined)[]): string => parts.filter(isSaid).join(': ')

const isSaid = (text: string | undefined): text is string => text !== undefined
