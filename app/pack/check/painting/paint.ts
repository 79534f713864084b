import { fontOf, type PageFont } from '../../../redaction/bytes/fonts'
import { firstGraphics, type Graphics } from '../../../redaction/bytes/graphics'
import { after, matrixOf, unchanged } from '../../../redaction/bytes/matrix'
import type { Model, ModelPage } from '../../../redaction/bytes/model'
import { type Operation, operations } from '../../../redaction/bytes/operations'
import { extend, type Path } from '../../../redaction/bytes/paths'
import { setting } from '../../../redaction/bytes/settings'
import { moved, noText } from '../../../redaction/bytes/textPlace'
import { layOut } from '../../../redaction/bytes/textRun'
import { bytesOf, type Dictionary, keysOf, listOf, nameOf, numbersOf, refOf } from '../../../redaction/bytes/values'
import { black, type Fill, fillAfter } from './colour'
import { type Ground, layPath, layUnknown, measure } from './ground'
import { belongsTo, type Mark, markOpened } from './marks'
import type { FontUse, Sheet } from './sheet'
import { usesCmyk, usesTransparency } from './transparency'

export type Painter = {
  readonly paint: (page: ModelPage) => Sheet
  /** Every font that was drawn with so far. */
  readonly fonts: ReadonlyMap<unknown, FontUse>
}

const deepestForm = 12
const fills: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const strokes: ReadonlySet<string> = new Set(['S', 's'])
const builds: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 're'])
const shows: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"'])

/** Reads what pages paint and which marks it stands in. A page is read by itself; fonts are gathered over all of them. */
export const painterOf = (model: Model): Painter => {
  const fonts = new Map<unknown, FontUse>()
  const known = new Map<unknown, PageFont>()
  return {
    fonts,
    paint: (page) => {
      const sheet: Sheet = { ...emptySheet(), number: page.index + 1 }
      const fontNamed = (resources: Dictionary, name: string | undefined): PageFont | undefined => {
        const value = keysOf(model.follow(resources.get('Font'))).get(name ?? '')
        if (value === undefined) return undefined
        const key = refOf(value) ?? value
        const font = known.get(key) ?? fontOf(model, value)
        known.set(key, font)
        if (!fonts.has(font)) fonts.set(font, { value, font, codes: new Set(), page: sheet.number })
        return font
      }
      const ground: Ground = []
      const owner = { page: page.index }
      const inside = { model, resources: page.resources, fontNamed, fonts, ground, sheet }
      run(page.content(), { ...inside, owner, around: [], from: { now: firstGraphics, fill: black }, depth: 0 })
      return sheet
    },
  }
}

const emptySheet = (): Omit<Sheet, 'number'> => ({
  sequences: [],
  words: '',
  loose: [],
  tangled: [],
  faint: [],
  unmeasured: 0,
  transparent: false,
  cmyk: false,
})

type State = { readonly now: Graphics; readonly fill: Fill }

type Setting = {
  readonly model: Model
  readonly resources: Dictionary
  readonly fontNamed: (resources: Dictionary, name: string | undefined) => PageFont | undefined
  readonly fonts: ReadonlyMap<unknown, FontUse>
  readonly ground: Ground
  readonly sheet: Sheet
  readonly owner: { readonly page: number } | { readonly form: number }
  readonly around: readonly Mark[]
  readonly from: State
  readonly depth: number
}

const run = (content: string, setup: Setting): void => {
  const { sheet, around, ground, depth } = setup
  if (depth > deepestForm) return
  const kept: State[] = []
  const open = [...around]
  let { now, fill } = setup.from
  let place = noText
  let path: Path = []
  for (const operation of operations(content)) {
    const { word, operands, picture } = operation
    const numbers = numbersOf({ list: operands })
    if (word === 'TD') now = { ...now, leading: -(numbers[1] ?? 0) }
    now = setting(now, operation, setup) ?? now
    fill = fillAfter(fill, operation, setup) ?? fill
    place = moved(place, word, { numbers, leading: now.leading }) ?? place
    sheet.transparent ||= usesTransparency(operation, setup)
    sheet.cmyk ||= usesCmyk(operation, setup)
    if (picture) {
      painted(sheet, open, 'picture')
      layUnknown(ground, now.ctm)
    } else if (word === 'q') kept.push({ now, fill })
    else if (word === 'Q') ({ now, fill } = kept.pop() ?? { now, fill })
    else if (word === 'BMC' || word === 'BDC') open.push(markOpened(operation, { ...setup, open }))
    else if (word === 'EMC') close(open, around, sheet)
    else if (builds.has(word)) extend(path, word, [numbers, now.ctm])
    else if (fills.has(word) || strokes.has(word)) {
      painted(sheet, open, 'line or area')
      if (fills.has(word)) layPath(ground, path, { evenOdd: word.endsWith('*'), colour: fill.colour })
      path = []
    } else if (word === 'n') path = []
    else if (word === 'sh') {
      painted(sheet, open, 'shading')
      layUnknown(ground, [1e5, 0, 0, 1e5, -5e4, -5e4])
    } else if (word === 'Do') invoke(operation, { ...setup, around: open, from: { now, fill } })
    else if (shows.has(word)) {
      const pieces = word === 'TJ' ? listOf(operands[0]) : operands.filter((each) => bytesOf(each) !== undefined)
      const { text, codes, moved: along } = layOut(pieces, now, place.next)
      place = { ...place, next: after([1, 0, 0, 1, along, 0], place.next) }
      if (codes.length === 0) continue
      const use = setup.fonts.get(now.font)
      for (const code of codes) use?.codes.add(code)
      const letters = text.letters()
      sheet.words += letters
      painted(sheet, open, 'text', letters)
      measure(sheet, ground, { text, colour: fill.colour })
    }
  }
  if (open.length > around.length) sheet.tangled.push('A mark is opened and never closed. End it with EMC.')
}

const close = (open: Mark[], around: readonly Mark[], sheet: Sheet): void => {
  if (open.length > around.length) open.pop()
  else sheet.tangled.push('A mark is closed that was not opened. Take the EMC away.')
}

type Kind = 'text' | 'picture' | 'line or area' | 'shading'

const painted = (sheet: Sheet, open: readonly Mark[], kind: Kind, letters = ''): void => {
  const owner = belongsTo(open)
  if (owner === undefined) sheet.loose.push(kind)
  else if (owner !== 'artifact') {
    owner.words += letters
    if (kind === 'picture') owner.pictures += 1
    else if (kind !== 'text') owner.strokes += 1
  }
}

const invoke = ({ operands }: Operation, setup: Setting): void => {
  const { model, resources, sheet, around, ground, from, depth } = setup
  const value = keysOf(model.follow(resources.get('XObject'))).get(nameOf(operands.at(-1)) ?? '')
  const stream = model.streamOf(value)
  if (!stream) return
  if (stream.picture) {
    painted(sheet, around, 'picture')
    layUnknown(ground, from.now.ctm)
    return
  }
  const { keys } = stream
  const matrix = keys.has('Matrix') ? matrixOf(numbersOf(model.follow(keys.get('Matrix')))) : unchanged
  run(stream.text, {
    ...setup,
    resources: keys.has('Resources') ? keysOf(model.follow(keys.get('Resources'))) : resources,
    owner: keys.has('StructParents') ? { form: stream.object } : setup.owner,
    from: { ...from, now: { ...from.now, ctm: after(matrix, from.now.ctm) } },
    depth: depth + 1,
  })
}
