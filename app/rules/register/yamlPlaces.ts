import { type Document, isAlias, isMap, isNode, isScalar, isSeq } from 'yaml'

/** Something wrong: the path to it, and how many characters into the file it stands where the path alone can't say. */
export type Wrong = { readonly path: Path; readonly at?: number; readonly message: string }

type Path = readonly PropertyKey[]

/** A path as people write it: `activities[0].recipients[2].kind`. */
export const written = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text ? `${text}.${String(step)}` : String(step)
  }, '')

/** Where in the file the path leads: to the key itself, or to the nearest thing around it when the key is missing. */
export function placeOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents
  let place = startOf(node)
  for (const step of path) {
    const pair = isMap(node) ? node.items.find((item) => keyOf(item.key) === step) : undefined
    const entry = isSeq(node) && typeof step === 'number' ? node.items[step] : undefined
    if (!pair && !entry) return place
    place = startOf(pair ? pair.key : entry)
    node = pair ? pair.value : entry
  }
  return place
}

/** Every alias. A register is written out in full, so that a small file can't unfold into a huge one. */
export const aliases = (document: Document.Parsed): readonly Wrong[] =>
  everyNode(document.contents).flatMap(({ node, path }) =>
    isAlias(node)
      ? [{ path, at: startOf(node), message: `write this out in full: *${node.source} stands for something elsewhere` }]
      : [],
  )

/** Every key that its set of keys has already: YAML's readers would keep one of the two and not say which. */
export const duplicateKeys = (document: Document.Parsed): readonly Wrong[] =>
  everyNode(document.contents).flatMap(({ node, path }) => {
    if (!isMap(node)) return []
    const keys = node.items.map((item) => keyOf(item.key))
    return node.items.flatMap((item, index) => {
      const key = keys[index]
      if (key === undefined || keys.indexOf(key) === index) return []
      return [{ path: [...path, key], at: startOf(item.key), message: `'${key}' is written twice here: keep one` }]
    })
  })

type Found = { readonly node: unknown; readonly path: Path }

function everyNode(node: unknown, path: Path = []): readonly Found[] {
  const within = isMap(node)
    ? node.items.flatMap((item) => everyNode(item.value, [...path, keyOf(item.key) ?? '?']))
    : isSeq(node)
      ? node.items.flatMap((entry, index) => everyNode(entry, [...path, index]))
      : []
  return [{ node, path }, ...within]
}

const keyOf = (key: unknown): string | undefined => (isScalar(key) ? String(key.value) : undefined)

const startOf = (node: unknown): number => (isNode(node) && node.range ? node.range[0] : 0)
