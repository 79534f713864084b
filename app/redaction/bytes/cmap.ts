import { swapped } from './decode'
import type { ScannedFile } from './scan'
import { tokens } from './tokens'

/** A font's own table from codes to letters (its ToUnicode stream). */
export type Cmap = { readonly width: number; readonly letters: ReadonlyMap<number, string> }

/** The tables of each font of the file, by the names that content streams call the fonts. One name may mean several. */
export const cmapsByName = (file: ScannedFile): ReadonlyMap<string, readonly Cmap[]> => {
  const bodies = [
    file.outside,
    ...file.streams.filter((stream) => /\/ObjStm\b/.test(stream.dictionary)).map((stream) => stream.text),
  ]
  const tables = new Map(file.streams.map((stream) => [stream.object, stream]))
  const fonts = new Map<number, Cmap>()
  for (const [object, table] of bodies.flatMap(fontTables)) {
    const stream = tables.get(table)
    if (stream) fonts.set(object, readCmap(stream.text))
  }
  const named = new Map<string, Cmap[]>()
  for (const body of bodies) {
    for (const [, name = '', object = ''] of body.matchAll(/\/([^\s()<>[\]{}/%]+)\s+(\d+)\s+\d+\s+R/g)) {
      const cmap = fonts.get(Number(object))
      if (cmap && !named.get(name)?.includes(cmap)) named.set(name, [...(named.get(name) ?? []), cmap])
    }
  }
  return named
}

/** The letters that a run of codes stands for; a code that the table leaves out is a mark that matches nothing. */
export const decodeCodes = (cmap: Cmap, bytes: string): string => {
  const letters: string[] = []
  for (let at = 0; at + cmap.width <= bytes.length; at += cmap.width) {
    letters.push(cmap.letters.get(codeOf(bytes.slice(at, at + cmap.width))) ?? '\ufffd')
  }
  return letters.join('')
}

const fontTables = (body: string): readonly (readonly [number, number])[] =>
  [...body.matchAll(/(\d+)\s+\d+\s+obj\b([\s\S]*?)endobj/g)].flatMap(([, object, dictionary = '']) => {
    const table = /\/ToUnicode\s+(\d+)\s+\d+\s+R/.exec(dictionary)?.[1]
    return table ? [[Number(object), Number(table)] as const] : []
  })

/** Reads a ToUnicode table (ISO 32000-1, 9.10.3). */
export const readCmap = (text: string): Cmap => {
  const letters = new Map<number, string>()
  let width = 2
  let operands: (string | readonly string[])[] = []
  let list: string[] | undefined
  for (const token of tokens(text)) {
    if (token.kind === 'string') list ? list.push(token.bytes) : operands.push(token.bytes)
    else if (token.kind === 'operator') {
      if (token.word === '[') list = []
      else if (token.word === ']') {
        operands.push(list ?? [])
        list = undefined
      } else {
        if (token.word === 'endcodespacerange') width = operands[0]?.length || width
        if (token.word === 'endbfchar') each(operands, 2, ([code, to]) => setRange(letters, code, code, to))
        if (token.word === 'endbfrange') each(operands, 3, ([from, until, to]) => setRange(letters, from, until, to))
        operands = []
      }
    }
  }
  return { width, letters }
}

type Operand = string | readonly string[] | undefined

const each = (operands: readonly Operand[], size: number, visit: (group: readonly Operand[]) => void): void => {
  for (let at = 0; at + size <= operands.length; at += size) visit(operands.slice(at, at + size))
}

const setRange = (letters: Map<number, string>, from: Operand, until: Operand, to: Operand): void => {
  if (typeof from !== 'string' || typeof until !== 'string' || to === undefined) return
  const first = codeOf(from)
  const last = Math.min(codeOf(until), first + 0xffff)
  for (let code = first; code <= last; code += 1) {
    const target = typeof to === 'string' ? raised(to, code - first) : (to[code - first] ?? '')
    letters.set(code, swapped(Buffer.from(target, 'latin1')).toString('utf16le'))
  }
}

const codeOf = (bytes: string): number => [...bytes].reduce((code, byte) => code * 256 + byte.charCodeAt(0), 0)

const raised = (bytes: string, by: number): string =>
  bytes.slice(0, -1) + String.fromCharCode(((bytes.at(-1)?.charCodeAt(0) ?? 0) + by) & 0xff)
