import { bytesOf, type Dictionary, keysOf, listOf, nameOf, refOf, type Value } from '../../../redaction/bytes/values'
import type { OpenFile } from '../open'
import { hasText } from '../textString'
import { namesIn } from '../trees'

const known = new WeakMap<OpenFile, ReadonlyMap<string, Value>>()

/** Where a link or a bookmark leads: out of the file, to a page that the file has, or nowhere. */
export const targetOf = (file: OpenFile, keys: Dictionary): 'outside' | 'page' | 'nowhere' => {
  const { model } = file
  const action = keysOf(model.follow(keys.get('A')))
  const kind = nameOf(model.follow(action.get('S')))
  if (kind === 'URI') return hasText(model.follow(action.get('URI'))) ? 'outside' : 'nowhere'
  const place = kind === 'GoTo' ? action.get('D') : keys.get('Dest')
  return isPlace(file, place) ? 'page' : 'nowhere'
}

const isPlace = (file: OpenFile, value: Value | undefined): boolean => {
  const { model } = file
  const followed = model.follow(value)
  const name = bytesOf(followed) ?? nameOf(followed)
  const meant = name === undefined ? followed : model.follow(placesOf(file).get(name))
  // A place by name may stand in a dictionary of its own (ISO 32000-1, 12.3.2.3).
  const list = listOf(meant).length > 0 ? listOf(meant) : listOf(model.follow(keysOf(meant).get('D')))
  return file.pageOf(refOf(list[0])) !== undefined
}

const placesOf = (file: OpenFile): ReadonlyMap<string, Value> => {
  const { model } = file
  const before = known.get(file)
  if (before) return before
  const old = keysOf(model.follow(model.catalogue.get('Dests')))
  const names = namesIn(model, keysOf(model.follow(model.catalogue.get('Names'))).get('Dests'))
  const all = new Map([...old, ...names])
  known.set(file, all)
  return all
}
