import { keysOf, nameOf } from '../../../redaction/bytes/values'
import type { Check, Fault } from '../check'
import { annotationsOf, type OpenFile, pageUnder } from '../open'
import type { Element } from '../structure'
import { hasText } from '../textString'
import { targetOf } from './targets'
import { isEmpty } from './types'

export const links: Check = {
  id: 'links',
  title: 'Links have words, a place to go to, and stand in the structure',
  source: 'ISO 14289-1, 7.18.1, 7.18.5; Matterhorn 28-002, 28-004, 28-011, 28-012',
  *run(file) {
    const { model, structure } = file
    for (const page of model.pages) {
      for (const { object, keys } of annotationsOf(file, page)) {
        for (const says of faultsOf(file, { object, keys })) yield { page: page.index + 1, object, says }
      }
    }
    for (const element of structure.elements.filter(({ type }) => type === 'Link')) yield* ofElement(file, element)
  },
}

type Annotation = { readonly object: number; readonly keys: ReturnType<typeof keysOf> }

const faultsOf = (file: OpenFile, { object, keys }: Annotation): readonly string[] => {
  const { model, structure } = file
  const kind = nameOf(model.follow(keys.get('Subtype')))
  const holders = structure.ofObject.get(object) ?? []
  if (kind === 'Popup' || kind === 'PrinterMark') return []
  const wanted = kind === 'Link' ? 'Link' : kind === 'Widget' ? 'Form' : 'Annot'
  const faults = [
    ...(keys.has('StructParent') ? [] : [`The annotation of a ${kind} has no /StructParent. Give it one.`]),
    ...(holders.some((holder) => isWithin(holder, wanted))
      ? []
      : [`The annotation of a ${kind} stands in no ${wanted} element. Put it in one with an OBJR.`]),
  ]
  const said = hasText(model.follow(keys.get('Contents')))
  if (kind !== 'Widget' && !said)
    faults.push(`The annotation of a ${kind} has no words for those who can't see it. Write its /Contents.`)
  if (kind !== 'Link') return faults
  const target = targetOf(file, keys)
  if (target === 'nowhere') faults.push('A link leads nowhere. Give it an address or a place that exists.')
  return faults
}

const isWithin = (element: Element | undefined, type: string): boolean =>
  element !== undefined && (element.type === type || isWithin(element.parent, type))

function* ofElement(file: OpenFile, element: Element): Generator<Fault> {
  const place = { page: pageUnder(file, element), object: element.object }
  const words: Element = { ...element, kids: element.kids.filter(({ kind }) => kind !== 'object') }
  if (isEmpty(file, words)) yield { ...place, says: 'A Link has no words. Put the words that are clicked into it.' }
  const held = element.kids.flatMap((kid) => (kid.kind === 'object' ? [kid.object] : []))
  const isLink = (object: number) =>
    nameOf(file.model.follow(keysOf(file.model.follow({ ref: object })).get('Subtype'))) === 'Link'
  if (!held.some(isLink)) yield { ...place, says: 'A Link has no annotation to click. Put one into it with an OBJR.' }
}

export const figures: Check = {
  id: 'figures',
  title: 'Pictures have words for those who can\u2019t see them',
  source: 'ISO 14289-1, 7.3; Matterhorn 13-004; a picture in another tag by our own rule',
  *run(file) {
    const { model, structure, sheets } = file
    for (const element of structure.elements.filter(({ type }) => type === 'Figure' || type === 'Formula')) {
      if (['Alt', 'ActualText'].every((key) => !hasText(model.follow(element.keys.get(key)))))
        yield {
          page: pageUnder(file, element),
          object: element.object,
          says: `A ${element.type} has no words. Write its /Alt.`,
        }
    }
    for (const sheet of sheets) {
      for (const { key, pictures } of sheet.sequences) {
        const [element] = structure.ofContent.get(key) ?? []
        if (pictures > 0 && element && !isWithin(element, 'Figure') && !isWithin(element, 'Formula'))
          yield {
            page: sheet.number,
            object: element.object,
            says: `A picture stands in a ${element.type}. Tag it as a Figure with words, or mark it as an artifact.`,
          }
      }
    }
  },
}

/** Asked for by ISO 32000-1 of whatever is drawn on one page, tested by no Matterhorn condition. */
export const boxes: Check = {
  id: 'figure boxes',
  title: 'Figures say where they stand',
  source: 'ISO 32000-1, table 344; neither PDF/UA-1 nor PDF/A-3 asks for it',
  isAdvice: true,
  *run(file) {
    const { model, structure } = file
    for (const element of structure.elements.filter(({ type }) => type === 'Figure')) {
      const given = model.follow(element.keys.get('A'))
      const all = typeof given === 'object' && given !== null && 'list' in given ? given.list : [given]
      if (!all.some((each) => keysOf(model.follow(each)).has('BBox')))
        yield {
          page: pageUnder(file, element),
          object: element.object,
          says: 'A Figure does not say where it stands. Set its /BBox.',
        }
    }
  },
}
