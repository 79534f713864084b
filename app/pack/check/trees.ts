import type { Model } from '../../redaction/bytes/model'
import { bytesOf, keysOf, listOf, numberOf, refOf, type Value } from '../../redaction/bytes/values'

const mostNodes = 200_000

/** The leaves of a number tree (ISO 32000-1, 7.9.7), each number with its value. A tree that goes in circles is read once round. */
export const numbersIn = (model: Model, root: Value | undefined): ReadonlyMap<number, Value> =>
  new Map(
    leaves(model, root, 'Nums').flatMap(([key, value]) => {
      const number = numberOf(key)
      return number === undefined ? [] : [[number, value] as const]
    }),
  )

/** The leaves of a name tree (7.9.6), by the bytes of their names. */
export const namesIn = (model: Model, root: Value | undefined): ReadonlyMap<string, Value> =>
  new Map(
    leaves(model, root, 'Names').flatMap(([key, value]) => {
      const name = bytesOf(key)
      return name === undefined ? [] : [[name, value] as const]
    }),
  )

const leaves = (model: Model, root: Value | undefined, under: string): readonly (readonly [Value, Value])[] => {
  const found: (readonly [Value, Value])[] = []
  const seen = new Set<number>()
  const waiting: Value[] = root === undefined ? [] : [root]
  for (let node = waiting.pop(); node !== undefined && seen.size < mostNodes; node = waiting.pop()) {
    const ref = refOf(node)
    if (ref !== undefined) {
      if (seen.has(ref)) continue
      seen.add(ref)
    }
    const keys = keysOf(model.follow(node))
    const pairs = listOf(model.follow(keys.get(under)))
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      found.push([model.follow(pairs[at]) ?? null, pairs[at + 1] ?? null])
    }
    waiting.push(...listOf(model.follow(keys.get('Kids'))))
  }
  return found
}
