import type { Day } from '../day'
import type { Figures } from './figures'
import { answeredIn, counted } from './performance'
import type { Period } from './period'
import { countOf, type ReportTable } from './table'
import { wasOpen, wasOverdue } from './weeks'

type Asked = { readonly period: Period; readonly today: Day; readonly personName: (id: string) => string }

/** Who has what: for managers, by name and not by number, since cases are not alike. */
export function peopleTable(all: readonly Figures[], { period, today, personName }: Asked): ReportTable {
  const rows = counted(all)
  const open = rows.filter((each) => wasOpen(each, today))
  const answered = answeredIn(rows, period)
  const named = [...new Set([...open, ...answered].flatMap(({ assignedTo }) => assignedTo ?? []))]
    .map((id) => ({ id, name: personName(id) }))
    .toSorted((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name.localeCompare(b.name, 'en')))
  const row = (id: string | null, name: string) => [
    name,
    countOf(open, ({ assignedTo }) => assignedTo === id),
    countOf(open, (each) => each.assignedTo === id && wasOverdue(each, today)),
    countOf(answered, ({ assignedTo }) => assignedTo === id),
  ]
  return {
    id: 'people',
    title: 'Work by person',
    summary:
      'By whom a case is assigned to now, in the order of names. Cases differ in size: these are no measure of anybody.',
    head: ['Person', 'Open', 'Of those, overdue', 'Answered in these days'],
    rows: [...named.map(({ id, name }) => row(id, name)), row(null, 'Nobody')],
  }
}
