import type { Model } from '../../../redaction/bytes/model'
import type { Operation } from '../../../redaction/bytes/operations'
import { type Dictionary, keysOf, listOf, nameOf, numbersOf } from '../../../redaction/bytes/values'

/** Red, green and blue from 0 to 1; undefined where they can't be known: a pattern, a tint, a space of another kind. */
export type Colour = readonly [red: number, green: number, blue: number] | undefined

export type Fill = { readonly colour: Colour; readonly known: boolean }

export const black: Fill = { colour: [0, 0, 0], known: true }

/** The fill after an operator that sets it; undefined for any other operator. */
export const fillAfter = (
  before: Fill,
  { word, operands }: Pick<Operation, 'word' | 'operands'>,
  { model, resources }: { readonly model: Model; readonly resources: Dictionary },
): Fill | undefined => {
  const numbers = numbersOf({ list: operands })
  if (word === 'g' || word === 'rg' || word === 'k') return { colour: colourOf(numbers), known: true }
  if (word === 'sc' || word === 'scn') return { ...before, colour: before.known ? colourOf(numbers) : undefined }
  if (word !== 'cs') return undefined
  const name = nameOf(operands.at(-1)) ?? ''
  const space = model.follow(keysOf(model.follow(resources.get('ColorSpace'))).get(name))
  const known = plainSpaces.has(nameOf(space) ?? nameOf(listOf(space)[0]) ?? name)
  return { colour: known ? [0, 0, 0] : undefined, known }
}

const plainSpaces: ReadonlySet<string> = new Set([
  'DeviceGray',
  'DeviceRGB',
  'DeviceCMYK',
  'CalGray',
  'CalRGB',
  'ICCBased',
])

const colourOf = (parts: readonly number[]): Colour => {
  const [first = 0, second = 0, third = 0, fourth = 0] = parts
  if (parts.length === 1) return [first, first, first]
  if (parts.length === 3) return [first, second, third]
  if (parts.length === 4) return [(1 - first) * (1 - fourth), (1 - second) * (1 - fourth), (1 - third) * (1 - fourth)]
  return undefined
}

/** How strongly two colours differ, from 1 to 21: WCAG 2.2, "contrast ratio". */
export const contrast = (one: NonNullable<Colour>, other: NonNullable<Colour>): number => {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

const luminance = (colour: NonNullable<Colour>): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
