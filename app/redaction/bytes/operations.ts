import { tokens } from './tokens'
import { type Dictionary, nameOf, type Value } from './values'

/** One operator of a content stream with its operands; `picture` where it is a picture that stands in the content. */
export type Operation = {
  readonly word: string
  readonly operands: readonly Value[]
  readonly picture?: { readonly keys: Dictionary; readonly raw: Buffer }
}

/** The operators of a content stream (ISO 32000-1, 7.8.2) one by one. Never throws: it reads what it can. */
export function* operations(content: string): Generator<Operation> {
  const open: { readonly word: string; readonly values: Value[] }[] = []
  let values: Value[] = []
  for (const token of tokens(content)) {
    if (token.kind === 'number') values.push(token.value)
    else if (token.kind === 'string') values.push({ bytes: token.bytes })
    else if (token.kind === 'name') values.push({ name: token.name })
    else if (token.kind === 'picture') {
      yield { word: 'BI', operands: [], picture: { keys: longKeys(values), raw: Buffer.from(token.bytes, 'latin1') } }
      values = []
    } else if (token.word === '[' || token.word === '<<') {
      open.push({ word: token.word, values })
      values = []
    } else if (token.word === ']' || token.word === '>>') {
      const closed: Value = token.word === ']' ? { list: values } : { keys: paired(values) }
      values = open.pop()?.values ?? []
      values.push(closed)
    } else if (token.word === 'true' || token.word === 'false') values.push(token.word === 'true')
    else if (token.word !== 'ID') {
      if (token.word !== 'BI') yield { word: token.word, operands: values }
      values = []
      open.length = 0
    }
  }
}

const paired = (values: readonly Value[]): Dictionary => {
  const keys = new Map<string, Value>()
  for (let at = 0; at + 1 < values.length; at += 2) keys.set(nameOf(values[at]) ?? '', values[at + 1] ?? null)
  return keys
}

// A picture in the content may shorten the names of its keys (ISO 32000-1, table 93).
const long: Readonly<Record<string, string>> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  W: 'Width',
}

const longKeys = (values: readonly Value[]): Dictionary =>
  new Map([...paired(values)].map(([key, value]) => [long[key] ?? key, value]))
