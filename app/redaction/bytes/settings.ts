import type { PageFont } from './fonts'
import { type Graphics, inkOf, spaceNamed } from './graphics'
import { after, matrixOf } from './matrix'
import type { Model } from './model'
import type { Operation } from './operations'
import { type Dictionary, keysOf, nameOf, numbersOf } from './values'

/** What an operator may look up while it sets something. */
export type Lookup = {
  readonly model: Model
  readonly resources: Dictionary
  readonly fontNamed: (resources: Dictionary, name: string | undefined) => PageFont | undefined
}

/** The graphics after an operator that sets something, and nothing else; undefined for any other operator. */
export const setting = (
  now: Graphics,
  { word, operands }: Pick<Operation, 'word' | 'operands'>,
  lookup: Lookup,
): Graphics | undefined => {
  const numbers = numbersOf({ list: operands })
  const [first = 0] = numbers
  const name = nameOf(operands.at(-1))
  switch (word) {
    case 'cm':
      return { ...now, ctm: after(matrixOf(numbers), now.ctm) }
    case 'g':
    case 'rg':
    case 'k':
      return { ...now, fill: inkOf(operands, { ...now.fill, tints: false }) }
    case 'G':
    case 'RG':
    case 'K':
      return { ...now, stroke: inkOf(operands, { ...now.stroke, tints: false }) }
    case 'sc':
    case 'scn':
      return { ...now, fill: inkOf(operands, now.fill) }
    case 'SC':
    case 'SCN':
      return { ...now, stroke: inkOf(operands, now.stroke) }
    case 'cs':
      return { ...now, fill: spaceNamed(lookup.model, lookup.resources, name) }
    case 'CS':
      return { ...now, stroke: spaceNamed(lookup.model, lookup.resources, name) }
    case 'w':
      return { ...now, lineWidth: first }
    case 'gs':
      return { ...now, ...stateNamed(name, lookup) }
    case 'Tf':
      return { ...now, font: lookup.fontNamed(lookup.resources, nameOf(operands[0])), size: first }
    case 'Tc':
      return { ...now, letterSpace: first }
    case 'Tw':
      return { ...now, wordSpace: first }
    case 'Tz':
      return { ...now, stretch: first / 100 }
    case 'TL':
      return { ...now, leading: first }
    case 'Ts':
      return { ...now, rise: first }
    case 'Tr':
      return { ...now, mode: first }
    default:
      return undefined
  }
}

const stateNamed = (name: string | undefined, { model, resources }: Lookup): Partial<Graphics> => {
  const keys = keysOf(model.follow(keysOf(model.follow(resources.get('ExtGState'))).get(name ?? '')))
  const opacity = model.follow(keys.get('ca'))
  const lineWidth = model.follow(keys.get('LW'))
  return {
    ...(typeof opacity === 'number' ? { opacity } : {}),
    ...(typeof lineWidth === 'number' ? { lineWidth } : {}),
  }
}
