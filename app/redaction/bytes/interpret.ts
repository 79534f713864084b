import type { Drawing, Gap, Shape } from './drawn'
import { fontOf, type PageFont } from './fonts'
import { firstGraphics, type Graphics } from './graphics'
import { after, matrixOf } from './matrix'
import type { Model, ModelPage } from './model'
import { operations } from './operations'
import { extend, filled, type Path, stroked } from './paths'
import { type Lookup, setting } from './settings'
import { moved, noText } from './textPlace'
import { gapBetween, layOut, startOf } from './textRun'
import { bytesOf, type Dictionary, keysOf, listOf, nameOf, numbersOf, refOf } from './values'

const deepestForm = 12
const mostOperators = 3_000_000
const fills: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const strokes: ReadonlySet<string> = new Set(['S', 's', 'B', 'B*', 'b', 'b*'])
const builds: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 're'])
const shows: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"'])

/** Reads what pages draw. Each font is read once for all pages. Throws where a page has no end. */
export const interpreter = (model: Model): ((page: ModelPage) => Drawing) => {
  const fonts = new Map<unknown, PageFont>()
  const fontNamed = (resources: Dictionary, name: string | undefined): PageFont | undefined => {
    const value = keysOf(model.follow(resources.get('Font'))).get(name ?? '')
    if (value === undefined) return undefined
    const key = refOf(value) ?? value
    const font = fonts.get(key) ?? fontOf(model, value)
    fonts.set(key, font)
    return font
  }
  return (page) => {
    const sheet: Sheet = { page, shapes: [], gaps: [], used: new Map(), operators: 0 }
    run(page.content(), {
      sheet,
      lookup: { model, resources: page.resources, fontNamed },
      from: firstGraphics,
      depth: 0,
    })
    return sheet
  }
}

type Sheet = {
  readonly page: ModelPage
  readonly shapes: Shape[]
  readonly gaps: Gap[]
  readonly used: Map<number, Set<number>>
  operators: number
}

type Setting = { readonly sheet: Sheet; readonly lookup: Lookup; readonly from: Graphics; readonly depth: number }

const run = (content: string, { sheet, lookup, from, depth }: Setting): void => {
  if (depth > deepestForm) throw new RangeError(`Page ${sheet.page.index + 1} draws forms inside forms without end.`)
  const kept: Graphics[] = []
  let now = from
  let place = noText
  let path: Path = []
  for (const { word, operands, picture } of operations(content)) {
    sheet.operators += 1
    if (sheet.operators > mostOperators) throw new RangeError(`Page ${sheet.page.index + 1} has no end.`)
    const numbers = numbersOf({ list: operands })
    if (word === '"') now = { ...now, wordSpace: numbers[0] ?? 0, letterSpace: numbers[1] ?? 0 }
    if (word === 'TD') now = { ...now, leading: -(numbers[1] ?? 0) }
    now = setting(now, { word, operands }, lookup) ?? now
    place = moved(place, word, { numbers, leading: now.leading }) ?? place
    if (picture) sheet.shapes.push({ kind: 'picture', matrix: now.ctm, ...picture, object: -1 })
    else if (word === 'q') kept.push(now)
    else if (word === 'Q') now = kept.pop() ?? now
    else if (builds.has(word)) extend(path, word, [numbers, now.ctm])
    else if (fills.has(word) || strokes.has(word) || word === 'n') {
      paint(path, word, { sheet, now })
      path = []
    } else if (word === 'Do') invoke(nameOf(operands.at(-1)), { sheet, lookup, from: now, depth })
    else if (shows.has(word)) {
      const pieces = word === 'TJ' ? listOf(operands[0]) : operands.filter((operand) => bytesOf(operand) !== undefined)
      place = show(pieces, place, { sheet, now })
    }
  }
}

type Drawer = { readonly sheet: Sheet; readonly now: Graphics }

const paint = (path: Path, word: string, { sheet, now }: Drawer): void => {
  const { fill, stroke, opacity, lineWidth, ctm } = now
  const boxes = fills.has(word) ? filled(path, word.endsWith('*')) : []
  const lines = strokes.has(word) ? stroked(path, lineWidth * Math.hypot(ctm[0], ctm[1])) : []
  for (const rect of boxes) sheet.shapes.push({ kind: 'box', rect, lightness: fill.lightness, opacity })
  for (const rect of lines) sheet.shapes.push({ kind: 'box', rect, lightness: stroke.lightness, opacity })
}

const invoke = (name: string | undefined, { sheet, lookup, from, depth }: Setting): void => {
  const { model, resources } = lookup
  const stream = model.streamOf(keysOf(model.follow(resources.get('XObject'))).get(name ?? ''))
  if (!stream) return
  const { keys, raw, object, picture } = stream
  if (picture) {
    sheet.shapes.push({ kind: 'picture', matrix: from.ctm, keys, raw, object })
    return
  }
  const matrix = matrixOf(numbersOf(model.follow(keys.get('Matrix'))))
  const own = keys.has('Resources') ? keysOf(model.follow(keys.get('Resources'))) : resources
  const inside = { ...from, ctm: after(matrix, from.ctm) }
  run(stream.text, { sheet, lookup: { ...lookup, resources: own }, from: inside, depth: depth + 1 })
}

const show = (pieces: Parameters<typeof layOut>[0], place: typeof noText, { sheet, now }: Drawer): typeof noText => {
  const { next, end } = place
  const invisible = now.mode === 3 || now.mode === 7
  const gap = end && gapBetween(end, startOf(now, next))
  if (gap) sheet.gaps.push({ ...gap, inOne: false, invisible, font: now.font })
  const laid = layOut(pieces, now, next)
  if (laid.codes.length > 0) sheet.shapes.push(laid.text)
  sheet.gaps.push(...laid.gaps)
  const font = now.font?.object ?? -1
  const codes = sheet.used.get(font) ?? new Set()
  for (const code of laid.codes) codes.add(code)
  sheet.used.set(font, codes)
  return { ...place, next: after([1, 0, 0, 1, laid.moved, 0], next), end: laid.end }
}
