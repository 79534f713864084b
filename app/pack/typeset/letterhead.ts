import type { Block, Words } from '../tree'
import type { Flow } from './flow'
import { breakLines, type Ruler } from './lines'
import { colours, measure, page, styles } from './style'
import { setLines } from './textBlocks'

type Letterhead = Extract<Block, { kind: 'letterhead' }>

/** Who writes, across the top; who is written to on the left, the letter's details on the right. */
export const setLetterhead = (flow: Flow, parent: number, ruler: Ruler, { from, to, details }: Letterhead): void => {
  const [name = '', ...rest] = from
  paragraphOf(flow, parent, [name], { x: page.left, width: measure, style: styles.name, ruler })
  if (rest.length > 0) {
    paragraphOf(flow, parent, linesOf(rest), { x: page.left, width: measure, style: styles.body, ruler })
  }
  flow.put({ op: 'fill', x: page.left, y: flow.y() + 6, width: measure, height: 2, colour: colours.strongRule })
  flow.down(28)
  const top = flow.y()
  const right = measure * 0.58
  paragraphOf(flow, parent, linesOf(to), { x: page.left, width: measure - right - 16, style: styles.body, ruler })
  const leftEnd = flow.y()
  flow.down(top - leftEnd)
  const rows = details.flatMap(
    (row, index): Words => [...(index > 0 ? ['\n'] : []), { strong: `${row.label}: ` }, ...row.value],
  )
  paragraphOf(flow, parent, rows, { x: page.left + measure - right, width: right, style: styles.body, ruler })
  flow.down(Math.max(leftEnd, flow.y()) - flow.y() + 14)
}

const linesOf = (texts: readonly string[]): Words => [texts.join('\n')]

type Place = {
  readonly x: number
  readonly width: number
  readonly style: (typeof styles)['body' | 'name']
  readonly ruler: Ruler
}

const paragraphOf = (flow: Flow, parent: number, words: Words, { x, width, style, ruler }: Place): void => {
  const id = flow.open(parent, 'P')
  setLines(flow, breakLines(words, style, width, ruler), { of: id, x, style })
  flow.close(id)
}
