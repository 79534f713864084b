import { readKeptPage } from '~/app/redaction/burn/keptPages'
import { setBurned } from '~/app/redaction/burn/set'
import type { PageBlock } from '../tree'
import { fill } from './blanks'
import type { Line, Ruler } from './lines'
import { drawRun, type Pen } from './pen'
import { linesOf } from './plainLines'
import type { Sheet } from './style'
import { baseline, type Setting } from './textBlocks'

type Strip = { readonly lines: readonly Line[]; readonly height: number }

/** A page of a burned document: as wide as its picture, and taller by a strip that holds the foot. */
export const setKeptPage = ({ flow, ruler, parent }: Setting, block: PageBlock, words: string): void => {
  const below = stripUnder(block, words, { sheet: flow.sheet, ruler }).height
  flow.ownPage(block.width, block.height + below)
  flow.put({ op: 'kept', of: parent, block, below })
}

type Drawn = {
  readonly of: number
  readonly block: PageBlock
  readonly foot: string
  readonly alt: string
  readonly ruler: Ruler
}

/** Draws its picture and the words that are seen on it. Gives what draws its foot. */
export const drawKeptPage = (pen: Pen, { of, block, foot, alt, ruler }: Drawn): (() => void) => {
  const { doc, sheet } = pen
  pen.stop()
  const section = doc.struct('Sect', { title: block.title })
  pen.elementOf(of).add(section)
  doc.save()
  setBurned(doc, section, { page: readKeptPage(block.file, block.at), alt })
  doc.restore()
  section.end()
  const { lines } = stripUnder(block, foot, { sheet, ruler })
  return () =>
    pen.artifact('Pagination', () => {
      const style = sheet.styles.footer
      lines.forEach((line, index) => {
        const left = block.width - sheet.cell.across - line.reduce((sum, run) => sum + run.width, 0)
        const y = block.height + sheet.cell.down + index * style.leading + baseline(style)
        for (const run of line) drawRun(pen, run, left + run.x, y)
      })
    })
}

// The foot stands in lines where the picture is narrow.
const stripUnder = (
  { width }: PageBlock,
  words: string,
  { sheet, ruler }: { readonly sheet: Sheet; readonly ruler: Ruler },
): Strip => {
  const style = sheet.styles.footer
  const lines = linesOf([words], style, width - 2 * sheet.cell.across, ruler)
  return { lines, height: lines.length * style.leading + 2 * sheet.cell.down }
}

/** The foot's words at their longest, before anybody knows how many pages there will be. */
export const longestFoot = (footer: string, reference: string): string =>
  fill(footer, { reference, page: most, pages: most })

const most = 8_888_888
