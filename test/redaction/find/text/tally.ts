import type { Hit, Kind } from '~/app/redaction/find/text/hit'
import type { Sentence } from './labelled'

export type Tally = { labelled: number; found: number; wrong: number; readonly slips: string[] }

/** How the hits of each kind compare with the labels: found is the very span; all else of that kind is wrong. */
export const tally = (
  sentences: readonly Sentence[],
  find: (text: string) => readonly Hit[],
): ReadonlyMap<Kind, Tally> => {
  const kinds = new Map<Kind, Tally>()
  const of = (kind: Kind): Tally => {
    const kept = kinds.get(kind) ?? { labelled: 0, found: 0, wrong: 0, slips: [] }
    kinds.set(kind, kept)
    return kept
  }
  for (const { text, labels } of sentences) {
    const hits = find(text)
    for (const label of labels) {
      const row = of(label.kind)
      row.labelled += 1
      if (hits.some((hit) => isSame(hit, label))) row.found += 1
      else row.slips.push(`missed ${JSON.stringify(text.slice(label.start, label.end))} in ${JSON.stringify(text)}`)
    }
    for (const hit of hits) {
      if (labels.some((label) => isSame(hit, label))) continue
      of(hit.kind).wrong += 1
      of(hit.kind).slips.push(`wrong ${JSON.stringify(hit.text)} in ${JSON.stringify(text)}`)
    }
  }
  return kinds
}

type Span = { readonly start: number; readonly end: number; readonly kind: Kind }

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end && a.kind === b.kind

export const recall = ({ labelled, found }: Tally): number => (labelled === 0 ? 1 : found / labelled)

export const precision = ({ found, wrong }: Tally): number => (found + wrong === 0 ? 1 : found / (found + wrong))

/** A table of the figures, one kind a line. */
export const tableOf = (kinds: ReadonlyMap<Kind, Tally>): string =>
  [
    ['kind', 'labelled', 'found', 'missed', 'wrong', 'recall', 'precision'],
    ...[...kinds].map(([kind, row]) => [
      kind,
      ...[row.labelled, row.found, row.labelled - row.found, row.wrong].map(String),
      ...[recall(row), precision(row)].map((share) => `${(share * 100).toFixed(1)}%`),
    ]),
  ]
    .map(([kind = '', ...figures]) => kind.padEnd(20) + figures.map((figure) => figure.padStart(11)).join(''))
    .join('\n')
