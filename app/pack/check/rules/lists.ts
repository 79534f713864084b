import type { Check } from '../check'
import { type OpenFile, pageUnder } from '../open'
import type { Element } from '../structure'
import { isEmpty } from './types'

export const lists: Check = {
  id: 'lists',
  title: 'Lists are made of items, items of a label and a body',
  source: 'ISO 14289-1, 7.6; ISO 32000-1, 14.8.4.3.3; Matterhorn 09-005, 09-006',
  *run(file) {
    for (const element of file.structure.elements) {
      const place = { page: pageUnder(file, element), object: element.object }
      for (const says of faultsOf(file, element)) yield { ...place, says }
    }
  },
}

/** What may stand under what, and what must be there. */
const shapes: Readonly<Record<string, { readonly may: readonly string[]; readonly needs: string }>> = {
  L: { may: ['L', 'LI', 'Caption'], needs: 'LI' },
  LI: { may: ['Lbl', 'LBody'], needs: 'LBody' },
  TOC: { may: ['TOC', 'TOCI', 'Caption'], needs: 'TOCI' },
}

const above: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
}

const faultsOf = (file: OpenFile, element: Element): readonly string[] => {
  const { type, kids, parent } = element
  const shape = shapes[type]
  const under = kids.map((kid) => (kid.kind === 'element' ? kid.element.type : kid.kind))
  const strange = shape ? under.filter((kind) => !shape.may.includes(kind)) : []
  const holders = above[type]
  return [
    ...(strange.length > 0 ? [`A ${type} holds what is no ${shape?.may.join(' or ')}. Move it.`] : []),
    ...(shape && !under.includes(shape.needs)
      ? [`A ${type} has no ${shape.needs}. Give it one, or leave it out.`]
      : []),
    ...(holders && !holders.includes(parent?.type ?? '')
      ? [`A ${type} does not stand in a ${holders.join()}. Move it there.`]
      : []),
    ...(type === 'LBody' && isEmpty(file, element) ? ['The body of an item says nothing. Leave the item out.'] : []),
  ]
}
