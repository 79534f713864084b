import { hiddenWords, type Mark } from '~/app/redaction/structured'
import type { Case } from '~/app/rules/case/case'
import type { MarkRow } from '~/db/schema'
import type { FoundRecord, RecordField } from '~/db/searches'
import type { Gathered, Hidden } from './gathered.server'

/** The marks on one field of a record, as the redactor takes them. */
export const marksOn = (record: string, field: RecordField, standing: readonly MarkRow[]): readonly Mark[] =>
  standing
    .filter((mark) => mark.record_id === record && mark.field === field.name)
    .map((mark) => ({ field: mark.field, start: mark.start_at, end: mark.end_at, exemption: mark.exemption }))

/** Whether words of a record's column are hidden: a day that was read there is then hidden too. */
export const isMarked = (record: string, column: string, standing: readonly MarkRow[]): boolean =>
  standing.some((mark) => mark.record_id === record && mark.field === column)

/** Every string that is hidden in the records, with its marks; and those that may rightly stand elsewhere. */
export function hiddenIn(
  kase: Case,
  records: readonly FoundRecord[],
  standing: readonly MarkRow[],
): Pick<Gathered, 'hidden' | 'allowed'> {
  const byWords = new Map<string, string[]>()
  for (const record of records) {
    for (const field of record.fields) {
      const here = standing.filter((mark) => mark.record_id === record.id && mark.field === field.name)
      for (const mark of here) {
        const [words] = hiddenWords(field.value, marksOn(record.id, field, [mark]))
        if (words !== undefined) byWords.set(words, [...(byWords.get(words) ?? []), mark.id])
      }
    }
  }
  const hidden: readonly Hidden[] = [...byWords].map(([words, marks]) => ({ words, marks }))
  const isAllowed = (mark: string) => kase.hidden.get(mark)?.allowedElsewhere === true
  return { hidden, allowed: hidden.filter((h) => h.marks.every(isAllowed)).map((h) => h.words) }
}
