/** Keeps what was read of up to `most` keys, then begins anew: it can't grow for ever. */
export function remembered<Key, Value extends {}>(most: number, read: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>()
  return (key) => {
    const there = kept.get(key)
    if (there !== undefined) return there
    const value = read(key)
    if (kept.size >= most) kept.clear()
    kept.set(key, value)
    return value
  }
}
