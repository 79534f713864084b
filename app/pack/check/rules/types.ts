import type { Check } from '../check'
import { type OpenFile, pageUnder } from '../open'
import { standardTypes } from '../roles'
import type { Element } from '../structure'
import { hasText } from '../textString'

export const types: Check = {
  id: 'types',
  title: 'Every element is of a kind that readers know',
  source: 'ISO 14289-1, 7.1; ISO 19005-3, 6.7.3.4; Matterhorn 02-001, 02-003, 02-004',
  *run(file) {
    const { structure } = file
    const told = new Set<string>()
    for (const element of structure.elements) {
      if (standardTypes.has(element.type) || told.has(element.given)) continue
      told.add(element.given)
      yield {
        page: pageUnder(file, element),
        object: element.object,
        says: 'An element is of a kind of its own that stands for no standard one. Map it in /RoleMap, or use a standard kind.',
      }
    }
    for (const [from, to] of structure.roles) {
      if (standardTypes.has(from))
        yield { says: `The standard kind ${from} is mapped to another. Take that out of /RoleMap.` }
      if (from === to) yield { says: 'A kind is mapped to itself. Map it to a standard one.' }
    }
    if (structure.top.length > 1 || structure.top.some(({ type }) => type !== 'Document'))
      yield { says: 'The tree does not start with one Document. Put everything under one.' }
  },
}

export const empties: Check = {
  id: 'empty elements',
  title: 'No element is empty, but for a cell that says nothing',
  source: 'ISO 14289-1, 7.1: an element stands for content; Matterhorn 01-006',
  *run(file) {
    for (const element of file.structure.elements) {
      if (element.type === 'TD' || !isEmpty(file, element)) continue
      if (element.parent && isEmpty(file, element.parent) && element.parent.type !== 'TD') continue
      // Headings and header cells have a check of their own.
      if (/^H\d?$|^TH$|^Link$|^Figure$|^LBody$/.test(element.type)) continue
      yield {
        page: pageUnder(file, element),
        object: element.object,
        says: `A ${element.type} holds nothing. Leave it out.`,
      }
    }
  },
}

/** Nothing is read out for an element: no words, no picture, no words in place of a picture, no object. */
export const isEmpty = (file: OpenFile, element: Element): boolean => {
  const { model, sequences } = file
  if (['Alt', 'ActualText'].some((key) => hasText(model.follow(element.keys.get(key))))) return false
  return !element.kids.some((kid) => {
    if (kid.kind === 'object') return true
    if (kid.kind === 'element') return !isEmpty(file, kid.element)
    const { words = '', pictures = 0, strokes = 0 } = sequences.get(kid.key)?.sequence ?? {}
    // A line under words is no content of its own; a drawing is.
    return words.trim() !== '' || pictures > 0 || (strokes > 0 && element.type === 'Figure')
  })
}
