import type { Words } from '../tree'
import type { Flow } from './flow'
import type { Line, Ruler } from './lines'
import { linesOf } from './plainLines'
import type { TextStyle } from './style'

export type Setting = { readonly flow: Flow; readonly ruler: Ruler; readonly parent: number }

export const setParagraph = ({ flow, ruler, parent }: Setting, words: Words): void => {
  const { gaps, measure, page, styles } = flow.sheet
  const id = flow.open(parent, 'P')
  setLines(flow, linesOf(words, styles.body, measure, ruler), { of: id, x: page.left, style: styles.body })
  flow.close(id)
  flow.gap(gaps.block)
}

type Heading = { readonly level: 1 | 2 | 3; readonly text: string; readonly name: string }

export const setHeading = ({ flow, ruler, parent }: Setting, { level, text, name }: Heading): void => {
  const { colours, gaps, measure, page, styles } = flow.sheet
  const style = [styles.h1, styles.h2, styles.h3][level - 1] ?? styles.h3
  const gap = [gaps.h1, gaps.h2, gaps.h3][level - 1] ?? gaps.h3
  flow.gap(gap.before)
  if (level < 3) flow.put({ op: 'place', name, title: text, level: level === 1 ? 1 : 2, y: flow.y() })
  const id = flow.open(parent, `H${level}`)
  setLines(flow, linesOf([text], style, measure, ruler), { of: id, x: page.left, style })
  flow.close(id)
  if (level === 1) {
    flow.put({ op: 'fill', x: page.left, y: flow.y() + 3, width: measure, height: 2, colour: colours.strongRule })
    flow.down(5)
  }
  flow.down(gap.after)
}

export const setList = ({ flow, ruler, parent }: Setting, items: readonly Words[]): void => {
  const { gaps, measure, page, styles } = flow.sheet
  const indent = 1.5 * styles.body.size
  const id = flow.open(parent, 'L')
  for (const item of items) {
    const lines = linesOf(item, styles.body, measure - indent, ruler)
    if (flow.room() < styles.body.leading * Math.min(2, lines.length)) flow.newPage()
    const itemId = flow.open(id, 'LI')
    const label = flow.open(itemId, 'Lbl')
    const [bullet = []] = linesOf(['\u2022'], styles.body, indent, ruler)
    flow.put({ op: 'line', of: label, x: page.left + 4, y: flow.y() + baseline(styles.body), line: bullet })
    flow.close(label)
    const body = flow.open(itemId, 'LBody')
    setLines(flow, lines, { of: body, x: page.left + indent, style: styles.body })
    flow.close(body)
    flow.close(itemId)
    flow.gap(gaps.item)
  }
  flow.close(id)
  flow.gap(gaps.block - gaps.item)
}

/** Lines down the page and over its end, with no line left alone at a page's foot or head. */
export const setLines = (
  flow: Flow,
  lines: readonly Line[],
  { of, x, style }: { readonly of: number; readonly x: number; readonly style: TextStyle },
): void => {
  lines.forEach((line, index) => {
    const left = lines.length - index
    const fits = Math.floor(flow.room() / style.leading)
    const alone = (index === 0 && fits === 1 && left > 1) || (left === 2 && fits === 1 && index > 0)
    if (fits < 1 || alone) flow.newPage()
    flow.put({ op: 'line', of, x, y: flow.y() + baseline(style), line })
    flow.down(style.leading)
  })
}

/** From the top of a line to the foot of its letters. */
export const baseline = (style: TextStyle): number => (style.leading - style.size) / 2 + style.size * 0.8
