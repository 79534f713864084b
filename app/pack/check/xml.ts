/** An element of XML. Names carry their namespace: `{http://purl.org/dc/elements/1.1/}title`. */
export type XmlNode = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly nodes: readonly XmlNode[]
  /** Its own text and that of all within it. */
  readonly text: string
}

export type XmlRead = { readonly root: XmlNode } | { readonly fault: string }

/**
 * Reads XML as far as a metadata packet goes: tags that nest, quoted attributes, namespaces, comments, instructions,
 * CDATA. Whatever is not well formed is a fault; a document type is one too, for nothing in a packet needs it.
 */
export const parseXml = (text: string): XmlRead => {
  const base: Open = {
    raw: '',
    prefixes: new Map([['xml', xmlSpace]]),
    nodes: [],
    texts: [],
    name: '',
    attributes: new Map(),
  }
  const open: Open[] = [base]
  let at = 0
  while (at < text.length) {
    piece.lastIndex = at
    const match = piece.exec(text)
    if (!match) return { fault: `is not well formed at character ${at}` }
    at = piece.lastIndex
    const [, words, raw, , cdata, end, name = '', attributes = '', closed] = match
    const top = open.at(-1) ?? base
    if (words !== undefined || cdata !== undefined) {
      const said = cdata ?? unescaped(words ?? '')
      if (said === undefined) return { fault: `has an ampersand that stands for nothing before character ${at}` }
      if (open.length === 1 && said.replace('\ufeff', '').trim() !== '') return { fault: 'has words outside its root' }
      top.texts.push(said)
    } else if (end !== undefined) {
      if (open.length === 1 || top.raw !== end) return { fault: `closes a tag that is not open at character ${at}` }
      open.pop()
      finish(top, open.at(-1) ?? base)
    } else if (raw === undefined && name !== '') {
      const started = start(name, attributes, top.prefixes)
      if (typeof started === 'string') return { fault: started }
      if (closed) finish(started, top)
      else open.push(started)
    }
  }
  if (open.length > 1) return { fault: 'ends while a tag is open' }
  const [root, ...more] = base.nodes
  return root && more.length === 0 ? { root } : { fault: 'has not one root' }
}

/** Every node under one, itself first, of a name. */
export const named = (node: XmlNode, name: string): readonly XmlNode[] => [
  ...(node.name === name ? [node] : []),
  ...node.nodes.flatMap((each) => named(each, name)),
]

const xmlSpace = 'http://www.w3.org/XML/1998/namespace'
const word = '[\\p{L}_][\\p{L}\\p{N}_.-]*'
const fullName = `${word}(?::${word})?`
const quoted = `\\s+${fullName}\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`
const piece = new RegExp(
  `([^<]+)|(<\\?[\\s\\S]*?\\?>|<!--(?:(?!--)[\\s\\S])*-->)|(<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>)|<\\/(${fullName})\\s*>|<(${fullName})((?:${quoted})*)\\s*(\\/?)>`,
  'uy',
)

type Open = {
  readonly raw: string
  readonly name: string
  readonly attributes: Map<string, string>
  readonly prefixes: ReadonlyMap<string, string>
  readonly nodes: XmlNode[]
  readonly texts: string[]
}

const finish = ({ name, attributes, nodes, texts }: Open, above: Open): void => {
  const text = texts.join('')
  above.nodes.push({ name, attributes, nodes, text })
  above.texts.push(text)
}

const start = (raw: string, written: string, above: ReadonlyMap<string, string>): Open | string => {
  const pairs = Array.from(
    written.matchAll(new RegExp(`(${fullName})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'gu')),
    (match) => [match[1] ?? '', unescaped(match[2] ?? match[3] ?? '')] as const,
  )
  const prefixes = new Map(above)
  for (const [name, value = ''] of pairs) {
    if (name === 'xmlns') prefixes.set('', value)
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), value)
  }
  const whole = (name: string, usual: string): string | undefined => {
    const [first = '', second] = name.split(':')
    if (second === undefined) return usual === '' ? first : `{${usual}}${first}`
    const space = prefixes.get(first)
    return space === undefined ? undefined : `{${space}}${second}`
  }
  const name = whole(raw, prefixes.get('') ?? '')
  if (name === undefined) return `uses the prefix of ${raw} without saying what it stands for`
  const attributes = new Map<string, string>()
  for (const [key, value] of pairs) {
    if (key === 'xmlns' || key.startsWith('xmlns:')) continue
    const full = whole(key, '')
    if (full === undefined) return `uses the prefix of ${key} without saying what it stands for`
    if (value === undefined) return 'has an ampersand that stands for nothing in an attribute'
    if (attributes.has(full)) return `gives ${key} twice in one tag`
    attributes.set(full, value)
  }
  return { raw, name, attributes, prefixes, nodes: [], texts: [] }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (text: string): string | undefined => {
  let isSound = true
  const said = text.replace(
    /&(?:#x([0-9a-f]{1,6});|#(\d{1,7});|(\w+);)?/gi,
    (_, hex?: string, decimal?: string, name?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? -1)
      const letter =
        name === undefined ? (code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined) : entities[name]
      isSound &&= letter !== undefined
      return letter ?? ''
    },
  )
  return isSound ? said : undefined
}
