import type { ExemptionChoice } from './exemptionChoices'
import type { RedactionPageProps } from './RedactionPage'
import { splitWords } from './words'

type Read = {
  readonly records: readonly {
    readonly id: string
    readonly title: string
    readonly fields: readonly { readonly name: string; readonly label: string; readonly value: string }[]
  }[]
  readonly marks: readonly {
    readonly id: string
    readonly record_id: string
    readonly field: string
    readonly start_at: number
    readonly end_at: number
    readonly exemption: string
  }[]
  readonly exemptions: readonly ExemptionChoice[]
}

type Shown = Pick<RedactionPageProps, 'record' | 'exemptions' | 'links'>

/** One record, word by word, with what hides each; null where the case has no such record. */
export function redactionPageProps({ records, marks, exemptions }: Read, id: string, base: string): Shown | null {
  const at = records.findIndex((record) => record.id === id)
  const record = records[at]
  if (record === undefined) return null
  const titleOf = (exemption: string) => exemptions.find((e) => e.id === exemption)?.title ?? exemption
  const link = (other: { readonly id: string } | undefined) => (other ? `${base}/${other.id}` : undefined)
  return {
    exemptions,
    record: {
      id,
      ref: `Record ${at + 1}`,
      title: record.title,
      fields: record.fields.map(({ name, label, value }) => ({
        name,
        label,
        words: splitWords(
          value,
          marks
            .filter((mark) => mark.record_id === id && mark.field === name)
            .map((m) => ({ mark: m.id, exemption: titleOf(m.exemption), start: m.start_at, end: m.end_at })),
        ),
      })),
    },
    links: {
      position: at + 1,
      total: records.length,
      previousHref: link(records[at - 1]),
      nextHref: link(records[at + 1]),
    },
  }
}
