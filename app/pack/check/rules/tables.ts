import { keysOf, listOf, nameOf, numberOf, refOf, type Value } from '../../../redaction/bytes/values'
import type { Check, Fault } from '../check'
import { type OpenFile, pageUnder } from '../open'
import type { Element } from '../structure'
import { textOf } from '../textString'
import { isEmpty } from './types'

export const tables: Check = {
  id: 'tables',
  title: 'Tables are made of rows, and every row has as many cells',
  source: 'ISO 14289-1, 7.5; ISO 32000-1, 14.8.4.3.4; Matterhorn 09-004',
  *run(file) {
    for (const element of file.structure.elements) {
      const place = { page: pageUnder(file, element), object: element.object }
      const holders = above[element.type]
      if (holders && !holders.includes(element.parent?.type ?? ''))
        yield { ...place, says: `A ${element.type} does not stand in a ${holders[0]}. Move it there.` }
      const may = below[element.type]
      const strange = element.kids.some((kid) => kid.kind !== 'element' || !may?.includes(kid.element.type))
      if (may && strange) yield { ...place, says: `A ${element.type} holds what is no ${may.join(', ')}. Move it.` }
      if (element.type === 'Table') yield* ofRows(file, element)
    }
  },
}

const below: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
}
const parts = ['THead', 'TBody', 'TFoot'] as const
const above: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', ...parts],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
}

function* ofRows(file: OpenFile, table: Element): Generator<Fault> {
  const place = { page: pageUnder(file, table), object: table.object }
  const rows = kidsOf(table).flatMap((kid) =>
    kid.type === 'TR' ? [kid] : kidsOf(kid).filter(({ type }) => type === 'TR'),
  )
  if (rows.length === 0) yield { ...place, says: 'A table has no rows. Leave it out.' }
  const widths = widthsOf(file, rows)
  const wrong = rows.filter((_, index) => widths[index] !== widths[0])
  if (wrong.length > 0)
    yield {
      page: pageUnder(file, wrong[0] ?? table),
      object: wrong[0]?.object,
      says: `${wrong.length} of ${rows.length} rows of a table have another number of cells than the first. Make them as many, or say how far a cell spans.`,
    }
  if (!rows.some((row) => kidsOf(row).some(({ type }) => type === 'TH')))
    yield { ...place, says: 'A table has no header cell. Tag its headers as TH.' }
}

const kidsOf = (element: Element): readonly Element[] =>
  element.kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []))

/** How many columns each row fills: cells of the rows before it that reach down into it, and its own. */
const widthsOf = (file: OpenFile, rows: readonly Element[]): readonly number[] => {
  const reaching: number[] = []
  return rows.map((row) => {
    const from = reaching.shift() ?? 0
    const own = kidsOf(row).map((cell) => {
      const across = numberOf(attribute(file, cell, 'ColSpan')) ?? 1
      const down = Math.min(numberOf(attribute(file, cell, 'RowSpan')) ?? 1, rows.length)
      for (let below = 0; below < down - 1; below += 1) reaching[below] = (reaching[below] ?? 0) + across
      return across
    })
    return from + own.reduce((sum, across) => sum + across, 0)
  })
}

/** An attribute of an element, from whichever of its attribute objects has it (ISO 32000-1, 14.7.5). */
const attribute = ({ model, structure }: OpenFile, { keys }: Element, name: string): Value | undefined => {
  const classes = keysOf(model.follow(structure.root.get('ClassMap')))
  const called = model.follow(keys.get('C'))
  const ofClass = [called ?? null, ...listOf(called)].flatMap((value) => classes.get(nameOf(value) ?? '') ?? [])
  const all = [keys.get('A') ?? null, ...ofClass].flatMap((value) => {
    const followed = model.follow(value)
    return listOf(followed).length > 0 ? listOf(followed) : [followed ?? null]
  })
  return all.map((value) => model.follow(keysOf(model.follow(value)).get(name))).find((value) => value !== undefined)
}

export const scopes: Check = {
  id: 'table headers',
  title: 'Every header cell says something and what it heads',
  source: 'ISO 14289-1, 7.5; Matterhorn 15-003',
  *run(file) {
    const { structure, model } = file
    const ids = new Map(
      structure.elements.flatMap((each) =>
        each.keys.has('ID') ? [[textOf(model.follow(each.keys.get('ID'))), each] as const] : [],
      ),
    )
    for (const cell of structure.elements) {
      if (cell.type !== 'TH' && cell.type !== 'TD') continue
      const place = { page: pageUnder(file, cell), object: cell.object }
      const scope = nameOf(attribute(file, cell, 'Scope')) ?? ''
      if (cell.type === 'TH' && !['Row', 'Column', 'Both'].includes(scope))
        yield { ...place, says: 'A header cell does not say what it heads. Set its /Scope to Row, Column or Both.' }
      if (cell.type === 'TH' && isEmpty(file, cell))
        yield { ...place, says: 'A header cell says nothing. Give it words, or tag it as TD.' }
      for (const value of listOf(attribute(file, cell, 'Headers'))) {
        const header = ids.get(textOf(model.follow(value)))
        if (header?.object === cell.object)
          yield { ...place, says: 'A cell names itself as its header. Name another, or none.' }
        else if (header?.type !== 'TH')
          yield {
            ...place,
            says: 'A cell names a header that is not there. Give that cell its /ID, or leave the name out.',
          }
      }
    }
    if (ids.size > 0 && refOf(structure.root.get('IDTree')) === undefined && !structure.root.has('IDTree'))
      yield { says: 'Elements have IDs, and no tree lists them. Write an /IDTree.' }
  },
}
