import { keysOf, listOf, numberOf, refOf, type Value } from '../../../redaction/bytes/values'
import type { Check, Fault } from '../check'
import { annotationsOf, type OpenFile } from '../open'
import { keyOf } from '../structure'
import { numbersIn } from '../trees'

export const parentTree: Check = {
  id: 'parent tree',
  title: 'What is painted and what the structure names are the same, both ways',
  source: 'ISO 32000-1, 14.7.4.4; ISO 14289-1, 7.1; ISO 19005-3, 6.7.3',
  *run(file) {
    const { model, structure } = file
    const parents = numbersIn(model, structure.root.get('ParentTree'))
    yield* ofPages(file, parents)
    yield* ofForms(file, parents)
    yield* ofAnnotations(file, parents)
    yield* ofElements(file)
    const next = numberOf(model.follow(structure.root.get('ParentTreeNextKey')))
    if (next !== undefined && [...parents.keys()].some((key) => key >= next))
      yield { says: 'The next key of the parent tree is taken. Set /ParentTreeNextKey above all keys.' }
  },
}

type Parents = ReadonlyMap<number, Value>

function* ofPages(file: OpenFile, parents: Parents): Generator<Fault> {
  const { model, sheets } = file
  for (const page of model.pages) {
    const own = sheets[page.index]?.sequences.filter(({ key }) => key.startsWith('p')) ?? []
    const key = numberOf(model.follow(page.keys.get('StructParents')))
    const place = { page: page.index + 1 }
    if (own.length === 0) continue
    const entry = key === undefined ? undefined : model.follow(parents.get(key))
    if (entry === undefined)
      yield {
        ...place,
        says: 'The parent tree knows nothing of this page. Give the page /StructParents and the tree an entry for it.',
      }
    else yield* ofSequences(file, { place, entry, owner: { page: page.index }, keys: own.map((each) => each.key) })
  }
}

function* ofForms(file: OpenFile, parents: Parents): Generator<Fault> {
  const { model, scanned, sheets } = file
  const used = sheets.flatMap(({ sequences }) => sequences.map(({ key }) => key).filter((key) => key.startsWith('f')))
  for (const stream of used.length > 0 ? scanned.streams : []) {
    const key = numberOf(model.follow(stream.keys.get('StructParents')))
    const keys = used.filter((each) => each.startsWith(`f${stream.object}:`))
    if (key === undefined || keys.length === 0) continue
    const place = { object: stream.object }
    const entry = model.follow(parents.get(key))
    if (entry === undefined)
      yield { ...place, says: 'The parent tree knows nothing of this form. Give the tree an entry for it.' }
    else yield* ofSequences(file, { place, entry, owner: { form: stream.object }, keys })
  }
}

type Owned = {
  readonly place: Pick<Fault, 'page' | 'object'>
  readonly entry: Value
  readonly owner: { readonly page: number } | { readonly form: number }
  readonly keys: readonly string[]
}

function* ofSequences({ structure }: OpenFile, { place, entry, owner, keys }: Owned): Generator<Fault> {
  const painted = new Set(keys)
  if (painted.size < keys.length)
    yield {
      ...place,
      says: 'One MCID marks two stretches of content, or its form is painted twice. Give each its own.',
    }
  const named = new Map(listOf(entry).map((value, mcid) => [keyOf(owner, mcid), refOf(value)] as const))
  for (const key of painted) {
    const says = key.slice(key.indexOf(':') + 1)
    const elements = structure.ofContent.get(key) ?? []
    if (elements.length > 1)
      yield { ...place, says: `MCID ${says} belongs to ${elements.length} elements. Leave it to one.` }
    const [element] = elements
    if (!element)
      yield { ...place, says: `MCID ${says} belongs to no element. Name it in the /K of one, with its page.` }
    else if (named.get(key) !== element.object)
      yield {
        ...place,
        object: element.object,
        says: `The parent tree gives MCID ${says} another element than the one that names it. Make them the same.`,
      }
  }
  for (const [key, object] of named) {
    if (object !== undefined && !painted.has(key))
      yield {
        ...place,
        object,
        says: `The parent tree names MCID ${key.slice(key.indexOf(':') + 1)}, which nothing here has. Take it out.`,
      }
  }
}

function* ofAnnotations(file: OpenFile, parents: Parents): Generator<Fault> {
  const { model, structure } = file
  const taken = new Set<number>()
  for (const page of model.pages) {
    const own = numberOf(model.follow(page.keys.get('StructParents')))
    for (const key of [
      own,
      ...annotationsOf(file, page).map(({ keys }) => numberOf(model.follow(keys.get('StructParent')))),
    ]) {
      if (key !== undefined && taken.has(key))
        yield {
          page: page.index + 1,
          says: `Key ${key} of the parent tree is used twice. Give each page and annotation its own.`,
        }
      if (key !== undefined) taken.add(key)
    }
    for (const { object, keys } of annotationsOf(file, page)) {
      const key = numberOf(model.follow(keys.get('StructParent')))
      if (key === undefined) continue
      const place = { page: page.index + 1, object }
      const parent = refOf(parents.get(key))
      const holders = (structure.ofObject.get(object) ?? []).map((element) => element.object)
      if (parent === undefined)
        yield { ...place, says: 'The parent tree knows nothing of an annotation. Give it an entry.' }
      else if (!holders.includes(parent))
        yield {
          ...place,
          says: 'The element that the parent tree gives for an annotation does not hold it. Put an OBJR into that element.',
        }
    }
  }
}

function* ofElements({ structure, sequences, model }: OpenFile): Generator<Fault> {
  for (const element of structure.elements) {
    const { object } = element
    for (const kid of element.kids) {
      if (kid.kind === 'content' && !sequences.has(kid.key)) {
        const page = kid.page === undefined ? undefined : kid.page + 1
        yield {
          page,
          object,
          says: 'An element names an MCID that its page does not have. Take it out, or mark the content.',
        }
      }
      if (kid.kind === 'object' && keysOf(model.follow({ ref: kid.object })).size === 0)
        yield { object, says: 'An element names an object that is not there. Take it out.' }
    }
  }
  for (const object of structure.repeated)
    yield { object, says: 'An element stands in the structure tree twice. Leave it in one place.' }
  for (const { object, keys, parent } of structure.elements) {
    const up = refOf(keys.get('P'))
    const expected = parent ? parent.object : refOf(model.catalogue.get('StructTreeRoot'))
    if (expected !== undefined && up !== expected)
      yield { object, says: 'An element gives another parent than the one that holds it. Set its /P.' }
  }
}
