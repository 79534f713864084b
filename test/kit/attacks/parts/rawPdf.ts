import { deflateSync } from 'node:zlib'

/** A stream: what its dictionary holds besides the length, and its bytes (latin1 where given as text). */
export type Stream = { readonly keys?: string; readonly bytes: string | Uint8Array; readonly flate?: boolean }

/** Objects by their number. */
export type Objects = Readonly<Record<number, string | Stream>>

/** A PDF of exactly these objects, 1 being the catalogue, with a right table and trailer. Writes what it is given. */
export const rawPdf = (objects: Objects, trailer = ''): Uint8Array => {
  const parts: Buffer[] = [latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')]
  const places = new Map<number, number>()
  let at = parts[0]?.length ?? 0
  const put = (part: Buffer) => {
    parts.push(part)
    at += part.length
  }
  for (const [number, object] of Object.entries(objects)) {
    places.set(Number(number), at)
    put(Buffer.concat([latin1(`${number} 0 obj\n`), bodyOf(object), latin1('\nendobj\n')]))
  }
  const start = at
  put(latin1(tableOf(places)))
  put(latin1(`trailer\n<< /Size ${sizeOf(places)} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}

/** An object as it is written between `obj` and `endobj`. */
export const bodyOf = (object: string | Stream): Buffer => {
  if (typeof object === 'string') return latin1(object)
  const plain = typeof object.bytes === 'string' ? latin1(object.bytes) : Buffer.from(object.bytes)
  const bytes = object.flate ? deflateSync(plain) : plain
  const filter = object.flate ? '/Filter /FlateDecode ' : ''
  const head = latin1(`<< ${object.keys ?? ''} ${filter}/Length ${bytes.length} >>\nstream\n`)
  return Buffer.concat([head, bytes, latin1('\nendstream')])
}

export const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

/** Words as a literal string. */
export const literal = (words: string): string => `(${words.replace(/[\\()]/g, '\\$&')})`

/** Words as a hex string: latin1, or UTF-16 with its mark. */
export const hexOf = (words: string, wide = false): string =>
  `<${wide ? `feff${Buffer.from(words, 'utf16le').swap16().toString('hex')}` : latin1(words).toString('hex')}>`

const sizeOf = (places: ReadonlyMap<number, number>) => Math.max(...places.keys()) + 1

// Each number is a section of its own, so that numbers may be left out.
const tableOf = (places: ReadonlyMap<number, number>): string => {
  const rows = [...places].map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
  return `xref\n0 1\n0000000000 65535 f \n${rows.join('')}`
}
