import type { Wrong } from '~/app/rules/register/yamlPlaces'

/** Ids that stand twice in one list, at any depth. The same id in two lists is fine: each list is a place of its own. */
export function duplicateIds(value: unknown, path: readonly PropertyKey[] = []): readonly Wrong[] {
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value
    return [
      ...entries.flatMap((entry, index) => {
        const id = idOf(entry)
        const first = id === undefined ? index : entries.findIndex((other) => idOf(other) === id)
        if (first === index) return []
        return [
          { path: [...path, index, 'id'], message: `the id '${id}' is already that of entry [${first}] in this list` },
        ]
      }),
      ...entries.flatMap((entry, index) => duplicateIds(entry, [...path, index])),
    ]
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => duplicateIds(inner, [...path, key]))
  }
  return []
}

const idOf = (entry: unknown): string | undefined =>
  typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? entry.id : undefined
