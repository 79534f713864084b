import type { PackRecord } from '~/app/pack/facts'
import { redactText, visibleMark } from '~/app/redaction/structured'
import { placesOf } from '~/app/rules/words'
import type { MarkRow } from '~/db/schema'
import type { FoundRecord } from '~/db/searches'
import { isMarked, marksOn } from './marked.server'

/** Where a search looked. */
export type SearchedIn = { readonly id: string; readonly title: string; readonly activity: string }

type Beside = {
  readonly searches: readonly SearchedIn[]
  readonly standing: readonly MarkRow[]
  readonly letterOf: (exemption: string) => string
}

/** Confirmed records as the answer shows them, in their order: R1, R2 and on. */
export function packRecords(confirmed: readonly FoundRecord[], { searches, ...hiding }: Beside): readonly PackRecord[] {
  const searchOf = new Map(searches.map((search) => [search.id, search]))
  const { standing, letterOf } = hiding
  return confirmed.map((record, i) => {
    const { date, setAs } = record.bears
    const search = searchOf.get(record.searchId)
    return {
      ref: `R${i + 1}`,
      title: titleOf(record, hiding),
      ...(date && !isMarked(record.id, date.column, standing) && { date: date.day }),
      source: search?.title ?? '',
      activity: search?.activity ?? '',
      setAs,
      fields: record.fields.map((field) => ({
        name: field.name,
        label: field.label,
        ...(field.category !== undefined && { category: field.category }),
        segments: redactText(field.value, marksOn(record.id, field, standing), letterOf),
      })),
    }
  })
}

/** What a record is called: words hidden in its fields are hidden in its name too, which comes from them. */
function titleOf(record: FoundRecord, { standing, letterOf }: Omit<Beside, 'searches'>): string {
  const marks = record.fields.flatMap((field) =>
    marksOn(record.id, field, standing).flatMap((mark) =>
      placesOf(record.title, field.value.slice(mark.start, mark.end)).map((span) => ({ ...mark, ...span })),
    ),
  )
  return redactText(record.title, marks, letterOf)
    .map((segment) => ('text' in segment ? segment.text : visibleMark(segment.redacted)))
    .join('')
}
