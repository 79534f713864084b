import type { FoundAbout } from '~/app/pack/facts'
import type { Day } from '~/app/rules/day'
import type { Activity } from '~/app/rules/register/schema'
import { workOutRetention } from '~/app/rules/retention'
import type { MarkRow } from '~/db/schema'
import type { FoundRecord } from '~/db/searches'
import { isMarked } from './marked.server'
import type { SearchedIn } from './packRecords.server'

type Beside = {
  readonly searches: readonly SearchedIn[]
  readonly standing: readonly MarkRow[]
  readonly today: Day
}

/**
 * What confirmed records say of the person for one activity: which kinds of information are held, to whom it went, how
 * long each rule keeps it, since when. A day in a column of which words are hidden is not told: it would show them.
 */
export function foundAbout(
  activity: Activity,
  confirmed: readonly FoundRecord[],
  { searches, standing, today }: Beside,
): FoundAbout {
  const titles = new Map(searches.filter((s) => s.activity === activity.id).map(({ id, title }) => [id, title]))
  const records = confirmed.filter(({ searchId }) => titles.has(searchId))
  const isTold = (record: FoundRecord, column: string) => !isMarked(record.id, column, standing)
  const held = new Set(records.flatMap(({ fields }) => fields.map((f) => (f.value.trim() === '' ? '' : f.category))))
  const dates = records.flatMap((record) => {
    const { date } = record.bears
    return date && isTold(record, date.column) ? [date.day] : []
  })
  const [collectedFrom] = dates.toSorted()
  return {
    categories: activity.categories.map(({ id }) => id).filter((id) => held.has(id)),
    disclosures: disclosuresOf(records, titles, isTold),
    retention:
      records.length === 0 ? {} : workOutRetention(activity.retention, { days: daysOf(records, isTold), today }),
    ...(collectedFrom !== undefined && { collectedFrom }),
  }
}

type IsTold = (record: FoundRecord, column: string) => boolean

function disclosuresOf(
  records: readonly FoundRecord[],
  titles: ReadonlyMap<string, string>,
  isTold: IsTold,
): FoundAbout['disclosures'] {
  const went = new Map<string, { recipient: string; source: string; on: Set<Day> }>()
  for (const record of records) {
    const source = titles.get(record.searchId) ?? ''
    for (const { recipient, column, day } of record.bears.disclosedTo) {
      const key = JSON.stringify([recipient, source])
      const known = went.get(key) ?? { recipient, source, on: new Set() }
      if (column !== undefined && day !== undefined && isTold(record, column)) known.on.add(day)
      went.set(key, known)
    }
  }
  return [...went.values()].map(({ on, ...to }) => ({ ...to, on: [...on].sort() }))
}

function daysOf(records: readonly FoundRecord[], isTold: IsTold): Readonly<Record<string, readonly Day[]>> {
  const days = new Map<string, Day[]>()
  for (const record of records) {
    for (const { rule, column, day } of record.bears.retention) {
      if (isTold(record, column)) days.set(rule, [...(days.get(rule) ?? []), day])
    }
  }
  return Object.fromEntries(days)
}
