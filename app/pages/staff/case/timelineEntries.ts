import type { Actor, Recorded } from '~/app/rules/case/events'
import { londonDay } from '~/app/rules/day'
import { sayInstant } from '../../dates'
import { sayEvent } from '../words/sayEvent'
import { wordsOf } from '../words/wordsOf'
import type { CaseParts } from './casePageProps'
import type { TimelineProps } from './Timeline'

type Entry = TimelineProps['entries'][number]

/** Everything that happened to a case in sentences, newest first. All who opened it on one day stand on one line. */
export const timelineEntries = (parts: CaseParts): readonly Entry[] => {
  const title = titlesOf(parts)
  const said = ({ at, by, event }: Recorded): Entry => ({
    at,
    text: sayEvent(event, title),
    words: wordsOf({ at, event }, parts.said),
    by: sayActor(by, parts.staff),
  })
  return byLook(parts.history)
    .map((each) => (Array.isArray(each) ? sayLooks(each, parts.staff) : said(each)))
    .toReversed()
}

/** What others did meanwhile, each in a sentence: who, when, what. Newest first. */
export function sayChanged(parts: Omit<CaseParts, 'mayWork' | 'role' | 'done'>, happened: readonly Recorded[]) {
  const title = titlesOf(parts)
  return happened
    .map(({ at, by, event }) => `${sayActor(by, parts.staff)}, ${sayInstant(at)}: ${sayEvent(event, title)}.`)
    .toReversed()
}

/** The looks of one day together, where the last of them stood; everything else by itself. */
function byLook(history: readonly Recorded[]): readonly (Recorded | Recorded[])[] {
  const days = new Map<string, Recorded[]>()
  const entries: (Recorded | Recorded[])[] = []
  for (const each of history.toReversed()) {
    if (each.event.type !== 'looked-at') {
      entries.push(each)
      continue
    }
    const day = londonDay(each.at)
    const looks = days.get(day)
    if (looks !== undefined) {
      looks.push(each)
      continue
    }
    const first = [each]
    days.set(day, first)
    entries.push(first)
  }
  return entries.toReversed()
}

/** The looks of a day, newest first: "Opened by Sam and 2 others", with all their names beside. */
function sayLooks(looks: readonly Recorded[], staff: ReadonlyMap<string, string>): Entry {
  const names = [...new Set(looks.toReversed().map(({ by }) => sayActor(by, staff)))]
  const others = names.length - 1
  const more = others === 0 ? '' : others === 1 ? ' and 1 other' : ` and ${others} others`
  return { at: looks[0]?.at ?? '', text: `Opened by ${names[0]}${more}`, by: names.join(', ') }
}

type Named = Pick<CaseParts, 'history' | 'staff' | 'searches' | 'records' | 'register' | 'links' | 'named'>

/** What is called what, by its id: staff, sources, records, recipients, other cases and people named in the records. */
function titlesOf({ history, staff, searches, records, register, links, named }: Named): (id: string) => string {
  const titles = new Map([
    // One that is no longer linked, or not open to the reader, has no name here.
    ...history.flatMap(({ event }) => ('other' in event ? [[event.other, 'another case'] as const] : [])),
    ...history.flatMap(({ event }) => ('named' in event ? [[event.named, 'another person'] as const] : [])),
    ...register.activities.flatMap(({ recipients }) => recipients.map(({ id, name }) => [id, name] as const)),
    ...searches.map(({ source, title }) => [source, title] as const),
    ...records.map(({ id, title }) => [id, title] as const),
    ...links.map(({ id, reference }) => [id, reference] as const),
    ...named.map(({ id, name }) => [id, name] as const),
    ...staff,
  ])
  return (id) => titles.get(id) ?? id
}

const sayActor = (by: Actor, staff: ReadonlyMap<string, string>): string =>
  by.kind === 'staff' ? (staff.get(by.id) ?? 'Staff') : by.kind === 'resident' ? 'The person' : 'The portal'
