import { newId } from '~/app/outside/secrets.server'
import { dayInCell } from '~/app/rules/cellDay'
import type { Match } from '~/app/rules/matching'
import type { SourceDescription, SourceRow } from '~/app/rules/source'
import type { Bears, FoundRecord } from '~/db/searches'

type From = { readonly search: string; readonly description: SourceDescription }

/** A row that may be the person's, as it is kept: its words, and what its source says of its days. */
export function asRecord({ row, reasons }: Match, { search, description }: From): FoundRecord {
  const title = description.recordTitle.map((column) => row.cells[column] ?? '').filter((cell) => cell !== '')
  return {
    id: newId(),
    searchId: search,
    row: row.row,
    title: title.join(', ') || description.title,
    reasons,
    fields: description.columns.map(({ name, label, category }) => ({
      name,
      label,
      ...(category === undefined ? {} : { category }),
      value: row.cells[name] ?? '',
    })),
    bears: bearsOf(row, description),
  }
}

function bearsOf({ cells }: SourceRow, { recordDate, setAs, disclosedTo, retention }: SourceDescription): Bears {
  const dated = (column: string) => {
    const day = dayInCell(cells[column] ?? '')
    return day === null ? [] : [{ column, day }]
  }
  const [date] = recordDate === undefined ? [] : dated(recordDate)
  return {
    setAs,
    ...(date && { date }),
    // It went there whether or not its day can be read.
    disclosedTo: disclosedTo.map(({ recipient, on }) => ({
      recipient,
      ...(on === undefined ? {} : dated(on)[0]),
    })),
    retention: retention.flatMap(({ rule, from }) => dated(from).map((each) => ({ rule, ...each }))),
  }
}
