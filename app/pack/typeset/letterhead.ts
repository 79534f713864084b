import type { Block, Words } from '../tree'
import type { Flow } from './flow'
import { breakLines, type Ruler } from './lines'
import type { TextStyle } from './style'
import { setLines } from './textBlocks'

type Letterhead = Extract<Block, { kind: 'letterhead' }>

/**
 * Who writes, across the top, with the council's logo on the right; under it who is written to on the left and the
 * letter's details on the right, or one under the other in large print.
 */
export const setLetterhead = (flow: Flow, parent: number, ruler: Ruler, { from, to, details }: Letterhead): void => {
  const { colours, measure, page, styles, logo, besides } = flow.sheet
  const start = flow.y()
  if (logo) flow.put({ op: 'picture', of: parent, ...logo, x: page.left + measure - logo.width, y: start })
  const [name = '', ...rest] = from
  const width = measure - (logo ? logo.width + styles.body.size : 0)
  paragraphOf(flow, parent, [name], { x: page.left, width, style: styles.name, ruler })
  if (rest.length > 0) paragraphOf(flow, parent, linesOf(rest), { x: page.left, width, style: styles.body, ruler })
  if (logo) flow.down(Math.max(0, start + logo.height - flow.y()))
  flow.put({ op: 'fill', x: page.left, y: flow.y() + 6, width: measure, height: 2, colour: colours.strongRule })
  flow.down(28)
  const rows = details.flatMap(
    (row, index): Words => [...(index > 0 ? ['\n'] : []), { strong: `${row.label}: ` }, ...row.value],
  )
  const top = flow.y()
  const right = besides ? measure * 0.58 : measure
  const left = besides ? measure - right - 16 : measure
  paragraphOf(flow, parent, linesOf(to), { x: page.left, width: left, style: styles.body, ruler })
  const leftEnd = flow.y()
  flow.down(besides ? top - leftEnd : styles.body.leading)
  paragraphOf(flow, parent, rows, { x: page.left + measure - right, width: right, style: styles.body, ruler })
  flow.down(Math.max(leftEnd, flow.y()) - flow.y() + 14)
}

const linesOf = (texts: readonly string[]): Words => [texts.join('\n')]

type Place = {
  readonly x: number
  readonly width: number
  readonly style: TextStyle
  readonly ruler: Ruler
}

const paragraphOf = (flow: Flow, parent: number, words: Words, { x, width, style, ruler }: Place): void => {
  const id = flow.open(parent, 'P')
  setLines(flow, breakLines(words, style, width, ruler), { of: id, x, style })
  flow.close(id)
}
