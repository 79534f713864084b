import type { Op } from './flow'
import type { Ruler } from './lines'
import { drawLink, drawRun, type Pen, readWords } from './pen'
import { linesOf } from './plainLines'
import type { Place } from './volumeCount'

type Leads = {
  readonly place: Place
  /** Words that say in which other volume it stands. Empty where it stands in this one. */
  readonly beside: string
  readonly ruler: Ruler
}

/** A line of the contents with its page: a link, or words alone where the page is in another file. */
export const drawEntry = (pen: Pen, op: Extract<Op, { op: 'entry' }>, { place, beside, ruler }: Leads): void => {
  const [first, ...rest] = op.line
  if (!first) return
  const number = String(place.page)
  const text = readWords(op.line)
  const width = ruler(number, first.face, first.size)
  const figure = { ...first, text: number, x: 0, width }
  if (beside === '') {
    const until = { run: figure, x: op.right - width }
    const to = { place: place.name, words: `${text}, ${number}` }
    drawLink(pen, op.of, { run: first, others: rest, x: op.x + first.x, y: op.y, to, until })
    return
  }
  pen.within(op.of)
  for (const run of op.line) drawRun(pen, run, op.x + run.x, op.y)
  drawRun(pen, { ...figure, text: `${number} ` }, op.right - width, op.y)
  const [words = []] = linesOf([beside], pen.sheet.styles.body, pen.sheet.measure, ruler)
  for (const run of words) drawRun(pen, run, op.beside + run.x, op.y)
}
