import type { Model } from '../../redaction/bytes/model'
import { type Dictionary, keysOf, listOf, nameOf, numberOf, refOf, type Value } from '../../redaction/bytes/values'
import { type Roles, rolesOf, typeUnder } from './roles'

/** What stands under an element: another one, a marked sequence of some page, or an object such as a link. */
export type Kid =
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'content'; readonly key: string; readonly page: number | undefined }
  | { readonly kind: 'object'; readonly object: number; readonly page: number | undefined }

export type Element = {
  readonly object: number
  /** A standard type where its own is mapped to one. */
  readonly type: string
  /** As the file calls it. */
  readonly given: string
  readonly keys: Dictionary
  readonly parent: Element | undefined
  readonly kids: readonly Kid[]
}

export type Structure = {
  /** The keys of the StructTreeRoot; none where the file has no structure. */
  readonly root: Dictionary
  readonly top: readonly Element[]
  /** Every element, in the order in which they are read. */
  readonly elements: readonly Element[]
  readonly byObject: ReadonlyMap<number, Element>
  /** The elements that name a marked sequence, by `keyOf`. More than one is a fault. */
  readonly ofContent: ReadonlyMap<string, readonly Element[]>
  readonly ofObject: ReadonlyMap<number, readonly Element[]>
  readonly roles: Roles
  /** Objects that stand in the tree a second time, or under themselves. */
  readonly repeated: readonly number[]
}

/** A marked sequence's name: a page's (counted from 0) or a form's object, and the MCID within it. */
export const keyOf = (owner: { readonly page: number } | { readonly form: number }, mcid: number): string =>
  'page' in owner ? `p${owner.page}:${mcid}` : `f${owner.form}:${mcid}`

/** Reads the structure tree (ISO 32000-1, 14.7). `pageOf` gives a page's index by the number of its object. */
export const structureOf = (model: Model, pageOf: (object: number | undefined) => number | undefined): Structure => {
  const root = keysOf(model.follow(model.catalogue.get('StructTreeRoot')))
  const roles = rolesOf(model, root)
  const read: Reading = { model, pageOf, roles, elements: [], byObject: new Map(), repeated: [] }
  const top = kidsOf(read, root, undefined).flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []))
  const ofContent = new Map<string, Element[]>()
  const ofObject = new Map<number, Element[]>()
  for (const element of read.elements) {
    for (const kid of element.kids) {
      if (kid.kind === 'content') ofContent.set(kid.key, [...(ofContent.get(kid.key) ?? []), element])
      if (kid.kind === 'object') ofObject.set(kid.object, [...(ofObject.get(kid.object) ?? []), element])
    }
  }
  return { ...read, root, top, ofContent, ofObject }
}

type Reading = {
  readonly model: Model
  readonly pageOf: (object: number | undefined) => number | undefined
  readonly roles: Roles
  readonly elements: Element[]
  readonly byObject: Map<number, Element>
  readonly repeated: number[]
}

const deepest = 500

const kidsOf = (read: Reading, keys: Dictionary, parent: Element | undefined, depth = 0): Kid[] => {
  if (depth > deepest) throw new RangeError('The structure tree has no end.')
  const { model } = read
  const value = keys.get('K')
  const followed = model.follow(value)
  const all = listOf(followed).length > 0 ? listOf(followed) : value === undefined ? [] : [value]
  return all.flatMap((each) => kidOf(read, each, { keys, parent, depth }))
}

type Above = { readonly keys: Dictionary; readonly parent: Element | undefined; readonly depth: number }

const kidOf = (read: Reading, value: Value, { keys: above, parent, depth }: Above): readonly Kid[] => {
  const { model, pageOf } = read
  const followed = model.follow(value)
  const mcid = numberOf(followed)
  if (mcid !== undefined) return [contentKid(pageOf(refOf(above.get('Pg'))), mcid, undefined)]
  const keys = keysOf(followed)
  const page = pageOf(refOf(keys.get('Pg')) ?? refOf(above.get('Pg')))
  const kind = nameOf(model.follow(keys.get('Type')))
  if (kind === 'MCR') return [contentKid(page, numberOf(model.follow(keys.get('MCID'))) ?? -1, refOf(keys.get('Stm')))]
  if (kind === 'OBJR') return [{ kind: 'object', object: refOf(keys.get('Obj')) ?? -1, page }]
  if (keys.size === 0) return []
  const object = refOf(value) ?? -1
  if (object >= 0 && read.byObject.has(object)) {
    read.repeated.push(object)
    return []
  }
  const given = nameOf(model.follow(keys.get('S'))) ?? ''
  const kids: Kid[] = []
  const element: Element = { object, given, type: typeUnder(read.roles, given), keys, parent, kids }
  read.elements.push(element)
  if (object >= 0) read.byObject.set(object, element)
  kids.push(...kidsOf(read, keys, element, depth + 1))
  return [{ kind: 'element', element }]
}

const contentKid = (page: number | undefined, mcid: number, form: number | undefined): Kid => ({
  kind: 'content',
  key: form === undefined ? keyOf({ page: page ?? -1 }, mcid) : keyOf({ form }, mcid),
  page,
})
