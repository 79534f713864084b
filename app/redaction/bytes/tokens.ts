/** A word of PDF syntax. A string's `bytes` are latin1, its escapes undone. */
export type Token =
  | { readonly kind: 'string'; readonly bytes: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'operator'; readonly word: string }
  /** The bytes of a picture that stands in a content stream: between ID and EI. */
  | { readonly kind: 'picture'; readonly bytes: string }

/** Reads PDF syntax from latin1 text: a content stream, or the body of a file. Never throws: it reads what it can. */
export function* tokens(text: string): Generator<Token> {
  let at = 0
  while (at < text.length) {
    skip.lastIndex = at
    at += skip.exec(text)?.[0].length ?? 0
    if (at >= text.length) return
    const character = text.charAt(at)
    if (character === '(') {
      const { bytes, end } = literal(text, at)
      yield { kind: 'string', bytes }
      at = end
    } else if (character === '<' && text.charAt(at + 1) !== '<') {
      const end = text.indexOf('>', at)
      const stop = end < 0 ? text.length : end
      yield { kind: 'string', bytes: fromHex(text.slice(at + 1, stop)) }
      at = stop + 1
    } else {
      plainWord.lastIndex = at
      const word = plainWord.exec(text)?.[0] ?? character
      at += word.length
      yield wordToken(word)
      if (word === 'ID') {
        const { bytes, end } = picture(text, at)
        yield { kind: 'picture', bytes }
        at = end
      }
    }
  }
}

const skip = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y
const plainWord = /<<|>>|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[[\]{})>]|[^\0\t\n\f\r ()<>[\]{}/%]+/y

const wordToken = (word: string): Token => {
  if (word.startsWith('/')) return { kind: 'name', name: unescapeName(word.slice(1)) }
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return { kind: 'number', value: Number(word) }
  return { kind: 'operator', word }
}

// `/J#53` is `/JS`.
const unescapeName = (name: string): string =>
  name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const literal = (text: string, start: number): { readonly bytes: string; readonly end: number } => {
  const parts: string[] = []
  let depth = 1
  let at = start + 1
  while (at < text.length) {
    const character = text.charAt(at)
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0]
      const lineEnd = /^(\r\n|\r|\n)/.exec(text.slice(at + 1, at + 3))?.[0]
      if (octal) parts.push(String.fromCharCode(Number.parseInt(octal, 8) & 0xff))
      else if (!lineEnd) parts.push(escapes[text.charAt(at + 1)] ?? text.charAt(at + 1))
      at += 1 + (octal ?? lineEnd ?? ' ').length
      continue
    }
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth === 0) break
    parts.push(character)
    at += 1
  }
  return { bytes: parts.join(''), end: at + 1 }
}

const fromHex = (words: string): string =>
  Buffer.from(evened(words.replace(/[^0-9a-f]/gi, '')), 'hex').toString('latin1')

// A missing last digit counts as 0.
const evened = (hex: string): string => (hex.length % 2 ? `${hex}0` : hex)

// One white space parts ID from the bytes (ISO 32000-1, 8.9.7).
const picture = (text: string, at: number): { readonly bytes: string; readonly end: number } => {
  const end = /[\s]EI(?=[\s]|$)/g
  end.lastIndex = at
  const found = end.exec(text)
  const stop = found?.index ?? text.length
  return { bytes: text.slice(at + 1, stop), end: found ? stop + found[0].length : stop }
}
