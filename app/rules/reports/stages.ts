import { type Day, daysBetween, isAfter } from '../day'
import type { Figures, StayFigures } from './figures'
import { namesOf, stageNames } from './labels'
import { answeredIn, counted } from './performance'
import { isIn, type Period } from './period'
import { meanOf, medianOf, type ReportTable, say, sumOf } from './table'

type Naming = { readonly today: Day; readonly sourceName: (source: string) => string }

/** Where the time went: by where a case stood until its answer, and by the services that were asked. */
export function stagesReport(all: readonly Figures[], period: Period, naming: Naming): readonly ReportTable[] {
  const rows = counted(all)
  return [stageTable(answeredIn(rows, period)), serviceTable(rows, period, naming)]
}

/** What was brought in from a spreadsheet has days of its end, and none of where it stood. */
function stageTable(answered: readonly Figures[]): ReportTable {
  const watched = answered.filter(({ imported }) => !imported).map(daysByStage)
  const table = namesOf(stageNames).map(([stage, name]) => {
    const days = watched.flatMap((byStage) => byStage.get(stage) ?? [])
    return { name, days, average: meanOf(days) }
  })
  const longest = table.toSorted((a, b) => (b.average ?? 0) - (a.average ?? 0))[0]
  return {
    id: 'stages',
    title: 'Days in each stage until the answer',
    summary:
      longest === undefined || longest.average === null
        ? 'No request that was answered in these days was watched here from its start.'
        : `Of ${say(watched.length, 'answered request')}, those that came to “${longest.name}” stood longest there: ${longest.average} days on average.`,
    head: ['Stage', 'Requests', 'Average days', 'Median days', 'Days in all'],
    rows: table.map(({ name, days, average }) => [name, days.length, average, medianOf(days), sumOf(days, (n) => n)]),
    chart: { kind: 'bars', columns: [2, 3] },
  }
}

/**
 * Days by stage until the answer that counts: what a review does afterwards is not time that the person waited for it, and what
 * was done again after an answer was taken back is.
 */
function daysByStage({ stays, settledOn }: Figures): ReadonlyMap<string, number> {
  const end = stays.findIndex((stay) => isOver(stay) && (settledOn === null || !isAfter(settledOn, stay.from)))
  const days = new Map<string, number>()
  for (const stay of end === -1 ? stays : stays.slice(0, end))
    days.set(stay.state, (days.get(stay.state) ?? 0) + daysBetween(stay.from, stay.to ?? stay.from))
  return days
}

const isOver = ({ state }: StayFigures) => state === 'released' || state === 'closed'

function serviceTable(rows: readonly Figures[], period: Period, { today, sourceName }: Naming): ReportTable {
  // Of a request that ended nobody waits for anything more.
  const searches = rows.flatMap(({ searches, settledOn }) =>
    searches.map((search) => ({ ...search, isOver: settledOn !== null })),
  )
  const answered = searches.filter(({ answeredOn }) => isIn(period, answeredOn))
  const waiting = searches.filter(({ answeredOn, isOver }) => answeredOn === null && !isOver)
  const sources = [...new Set([...answered, ...waiting].map(({ source }) => source))].toSorted((a, b) =>
    sourceName(a) === sourceName(b) ? (a < b ? -1 : 1) : sourceName(a).localeCompare(sourceName(b), 'en'),
  )
  return {
    id: 'services',
    title: 'Days until a service answered',
    summary: `${say(answered.length, 'search', 'searches')} answered in these days; ${waiting.length.toLocaleString('en-GB')} still waited for today.`,
    head: ['Service', 'Answered', 'Average days', 'Median days', 'Waiting now', 'Longest wait now (days)'],
    rows: sources.map((source) => {
      const days = answered
        .filter((each) => each.source === source)
        .map(({ openedOn, answeredOn }) => daysBetween(openedOn, answeredOn ?? openedOn))
      const waits = waiting.filter((each) => each.source === source).map(({ openedOn }) => daysBetween(openedOn, today))
      return [
        sourceName(source),
        days.length,
        meanOf(days),
        medianOf(days),
        waits.length,
        waits.length === 0 ? null : Math.max(...waits),
      ]
    }),
    chart: { kind: 'bars', columns: [2, 3] },
  }
}
