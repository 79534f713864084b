import type { Ruler } from './lines'
import { drawRun, type Pen } from './pen'
import { linesOf } from './plainLines'

/** The foot of a page: the pack's reference and the page's number, which a screen reader need not hear. */
export const drawFoot = (pen: Pen, text: string, ruler: Ruler): void => {
  const { page, measure, colours, styles } = pen.sheet
  const y = page.height - page.footer
  pen.artifact('Pagination', () => {
    pen.ink.fill({ x: page.left, y: y - 1.8 * styles.footer.size, width: measure, height: 0.7, colour: colours.rule })
    const [line = []] = linesOf([text], styles.footer, measure, ruler)
    const left = page.left + measure - line.reduce((sum, run) => sum + run.width, 0)
    for (const run of line) drawRun(pen, run, left + run.x, y)
  })
}
