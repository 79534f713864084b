import type { Model } from '../bytes/model'
import type { ScannedFile } from '../bytes/scan'
import { tokens } from '../bytes/tokens'
import { bytesOf, type Dictionary, keysOf, listOf, nameOf, type Value } from '../bytes/values'
import { allowedKeys, forbidden } from './allowedKeys'
import { requireDocument } from './open'
import { requireAllRead } from './strings'
import type { Channel, Reading } from './types'

const ourLink = /^(https?|mailto|tel):/i

/** How the file is built: one revision only, no key that our own typesetting does not write, and nothing that runs, hides, attaches or calls out. */
export const structure: Channel = {
  name: 'structure',
  look: async (reading) => {
    requireDocument(reading.pdf)
    requireAllRead(reading.file)
    const wrong = [...revisions(reading.file), ...namesAnywhere(reading), ...keys(reading.model(), reading.embedded)]
    return [...new Set(wrong)].map((where) => ({ hidden: -1, where }))
  },
}

const revisions = (file: ScannedFile): readonly string[] => {
  const { outside } = file
  const indexes = count(outside, /(?<!start)xref\b/g) + file.streams.filter(isIndex).length
  const earlier = trailers(file).some((trailer) => /\/(Prev|XRefStm)\b/.test(trailer))
  return [
    ...['startxref', '%%EOF'].flatMap((word) => {
      const times = count(outside, new RegExp(word, 'g'))
      return times === 1 ? [] : [`${times} ${word}, one expected`]
    }),
    ...(indexes === 1 ? [] : [`${indexes} xref sections, one expected`]),
    ...(/%%EOF\s*$/.test(outside) ? [] : ['bytes after the end of the file']),
    ...(earlier ? ['an earlier revision (/Prev)'] : []),
  ]
}

const isIndex = ({ keys }: ScannedFile['streams'][number]) => nameOf(keys.get('Type')) === 'XRef'

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

const trailers = ({ outside, streams }: ScannedFile): readonly string[] => [
  ...Array.from(outside.matchAll(/trailer([\s\S]*?)startxref/g), (match) => match[1] ?? ''),
  ...streams.filter(isIndex).map((stream) => stream.dictionary),
]

const namesAnywhere = ({ file, embedded }: Reading): readonly string[] => {
  const objects = file.streams.filter(({ keys }) => nameOf(keys.get('Type')) === 'ObjStm').map(({ text }) => text)
  const found = new Set<string>()
  for (const token of tokens([file.outside, ...objects].join('\n'))) if (token.kind === 'name') found.add(token.name)
  const attaching = embedded.length > 0 ? ['EmbeddedFiles', 'EmbeddedFile'] : []
  return forbidden.filter((name) => found.has(name) && !attaching.includes(name)).map((name) => `/${name}`)
}

const keys = (model: Model, embedded: readonly string[]): readonly string[] => {
  const { catalogue, follow, pages } = model
  const names = keysOf(follow(catalogue.get('Names')))
  const attaching = embedded.length > 0 ? ['/AF in the catalogue', '/EmbeddedFiles in the names'] : []
  const information = model.trailers.flatMap((trailer) => unlisted(keysOf(follow(trailer.get('Info'))), 'information'))
  return [
    ...model.twice.map((object) => `object ${object} is there twice`),
    ...model.trailers.flatMap((trailer) => unlisted(trailer, trailer.has('W') ? 'indexStream' : 'trailer')),
    ...[...unlisted(catalogue, 'catalogue'), ...unlisted(names, 'names')].filter((wrong) => !attaching.includes(wrong)),
    ...strangers(model, names.get('EmbeddedFiles'), embedded),
    ...information,
    ...pages.flatMap((page) => [
      ...unlisted(page.keys, 'page'),
      ...unlisted(page.resources, 'resources'),
      ...listOf(follow(page.keys.get('Annots'))).flatMap((annotation) => linkFaults(model, keysOf(follow(annotation)))),
    ]),
  ]
}

const saidBefore: ReadonlySet<string> = new Set(['Prev', 'XRefStm', ...forbidden])

// A key's own name may be somebody's words: it is repeated only where it reads as a key of the standard.
const unlisted = (found: Dictionary, kind: keyof typeof allowedKeys): readonly string[] =>
  [...found.keys()]
    .filter((key) => !allowedKeys[kind].has(key) && !saidBefore.has(key))
    .map((key) => `${/^[A-Z][A-Za-z]{1,18}$/.test(key) ? `/${key}` : 'a key of its own'} in the ${kind}`)

const linkFaults = (model: Model, annotation: Dictionary): readonly string[] => {
  const action = keysOf(model.follow(annotation.get('A')))
  const kind = nameOf(action.get('S'))
  const address = bytesOf(model.follow(action.get('URI')))
  const isLink = nameOf(annotation.get('Subtype')) === 'Link'
  const goes = action.size === 0 || kind === 'GoTo' || (kind === 'URI' && ourLink.test(address ?? ''))
  return [
    ...(isLink ? [] : ['an annotation that is no link']),
    ...(goes ? [] : ['a link to what is neither a page nor an address']),
    ...unlisted(annotation, 'annotation'),
    ...unlisted(action, 'action'),
  ]
}

// Attachments under a name that nobody allowed (or in a tree with branches, which our own typesetting never writes).
const strangers = (model: Model, tree: Value | undefined, embedded: readonly string[]): readonly string[] => {
  const branch = keysOf(model.follow(tree))
  if (embedded.length === 0 || branch.size === 0) return []
  const named = listOf(model.follow(branch.get('Names'))).flatMap((each) => bytesOf(each) ?? [])
  return branch.has('Kids') || named.some((name) => !embedded.includes(name))
    ? ['an attachment that nobody allowed']
    : []
}
