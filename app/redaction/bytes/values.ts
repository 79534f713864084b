import { type Token, tokens } from './tokens'

/** A value of PDF syntax. `bytes` of a string are latin1, its escapes undone. */
export type Value =
  | number
  | boolean
  | null
  | { readonly name: string }
  | { readonly bytes: string }
  | { readonly ref: number }
  | { readonly list: readonly Value[] }
  | { readonly keys: Dictionary }
export type Dictionary = ReadonlyMap<string, Value>

export const nothing: Dictionary = new Map()

/** Reads one value from the start of a text: a dictionary, say. What can't be read is null. Throws where it nests without end. */
export const readValue = (text: string): Value => readerOf(text).value(0)

/** Every object of a body of PDF (`7 0 obj`), in its order. One that is defined twice comes twice. */
export const readObjects = (body: string): readonly (readonly [object: number, value: Value])[] => {
  const reader = readerOf(body)
  const found: (readonly [number, Value])[] = []
  const numbers: number[] = []
  for (let token = reader.take(); token; token = reader.take()) {
    if (token.kind === 'number') {
      numbers.push(token.value)
      continue
    }
    const object = numbers.at(-2)
    if (token.kind === 'operator' && token.word === 'obj' && object !== undefined) found.push([object, reader.value(0)])
    numbers.length = 0
  }
  return found
}

/** A dictionary's own keys, or those of nothing at all. */
export const keysOf = (value: Value | undefined): Dictionary =>
  typeof value === 'object' && value !== null && 'keys' in value ? value.keys : nothing

export const listOf = (value: Value | undefined): readonly Value[] =>
  typeof value === 'object' && value !== null && 'list' in value ? value.list : []

export const nameOf = (value: Value | undefined): string | undefined =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined

export const refOf = (value: Value | undefined): number | undefined =>
  typeof value === 'object' && value !== null && 'ref' in value ? value.ref : undefined

export const bytesOf = (value: Value | undefined): string | undefined =>
  typeof value === 'object' && value !== null && 'bytes' in value ? value.bytes : undefined

export const numberOf = (value: Value | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined

export const numbersOf = (value: Value | undefined): readonly number[] =>
  listOf(value).filter((each) => typeof each === 'number')

const deepest = 200

const readerOf = (text: string) => {
  const source = tokens(text)
  const ahead: Token[] = []
  const take = (): Token | undefined => {
    const waiting = ahead.shift()
    if (waiting) return waiting
    const next = source.next()
    return next.done ? undefined : next.value
  }
  const peek = (place: number): Token | undefined => {
    while (ahead.length <= place) {
      const next = source.next()
      if (next.done) return undefined
      ahead.push(next.value)
    }
    return ahead[place]
  }
  const until = (end: string, depth: number): readonly Value[] => {
    const values: Value[] = []
    for (let next = peek(0); next && !isWord(next, end) && !isWord(next, 'endobj'); next = peek(0)) {
      values.push(value(depth + 1))
    }
    take()
    return values
  }
  const value = (depth: number): Value => {
    if (depth > deepest) throw new RangeError('An object is nested deeper than can be read')
    const token = take()
    if (!token || token.kind === 'picture') return null
    if (token.kind === 'string') return { bytes: token.bytes }
    if (token.kind === 'name') return { name: token.name }
    if (token.kind === 'number') {
      if (peek(0)?.kind !== 'number' || !isWord(peek(1), 'R')) return token.value
      take()
      take()
      return { ref: token.value }
    }
    if (token.word === '[') return { list: until(']', depth) }
    if (token.word === '<<') return { keys: paired(until('>>', depth)) }
    return token.word === 'true' || (token.word === 'false' ? false : null)
  }
  return { take, value }
}

const isWord = (token: Token | undefined, word: string): boolean => token?.kind === 'operator' && token.word === word

// A key that comes twice: the last counts for most readers, so both do here, the first under a name of its own.
const paired = (values: readonly Value[]): Dictionary => {
  const keys = new Map<string, Value>()
  for (let at = 0; at + 1 < values.length; at += 2) {
    const key = nameOf(values[at])
    const value = values[at + 1]
    if (key === undefined || value === undefined) continue
    if (keys.has(key)) keys.set(`${key} (twice)`, value)
    else keys.set(key, value)
  }
  return keys
}
