import type { Check } from '../check'

export const tagged: Check = {
  id: 'tagged',
  title: 'Everything that is painted stands in a tag or is an artifact',
  source: 'ISO 14289-1, 7.1; ISO 19005-3, 6.7.3; Matterhorn 01-003 to 01-005',
  *run({ sheets }) {
    for (const { number: page, loose, tangled } of sheets) {
      for (const [kind, times] of tally(loose))
        yield {
          page,
          says: `Outside every tag and artifact: ${kind}, ${times} times. Put it in a tag, or mark it as an artifact.`,
        }
      for (const says of tangled) yield { page, says }
    }
  },
}

const tally = (kinds: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
