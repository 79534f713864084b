import type { Typeset } from '../typeset'
import { drawEntry } from './drawEntry'
import type { Op } from './flow'
import { printable } from './fonts'
import { drawFoot } from './foot'
import { drawKeptPage } from './keptPage'
import type { Ruler } from './lines'
import { drawLink, drawPicture, drawRun, drawSpan, hasOwnTag, type Pen } from './pen'
import type { Sheet } from './style'
import type { Counted } from './volumeCount'
import type { VolumeFile } from './volumeFile'
import { startPen, type VolumePen } from './volumePen'

export type Drawing = {
  readonly sheet: Sheet
  readonly ruler: Ruler
  readonly counted: Counted
  readonly openVolume: (volume: number) => VolumeFile
  readonly words: {
    readonly foot: (page: number) => string
    readonly inVolume: (volume: number) => string
    readonly noWords: (title: string) => string
  }
  readonly onPage: (done: number) => void
}

/**
 * Draws what is laid out, as it comes: each page's words with their tags, the links, the bookmarks, a foot on every page,
 * and a file for every volume. `end` closes the last one and says where the pages of documents came to stand.
 */
export const startDrawing = (drawing: Drawing) => {
  const { sheet, ruler, counted, words } = drawing
  const shown: Typeset['shown'][number][] = []
  let file: VolumeFile | undefined
  let pen: VolumePen | undefined
  let left: ReturnType<VolumePen['leave']> = []
  let volume = 0
  let page = 0
  let section: PDFKit.PDFOutline | undefined
  let foot = () => {}
  const endPage = () => {
    pen?.stop()
    if (page > 0) {
      foot()
      drawing.onPage(page)
    }
    foot = () => {}
  }
  const endVolume = () => {
    endPage()
    left = pen?.leave() ?? []
    file?.end()
  }
  const take = (op: Op): void => {
    if (op.op === 'volume') {
      if (file) endVolume()
      volume = op.volume
      file = drawing.openVolume(volume)
      pen = startPen(file.doc, sheet)
      section = undefined
      return
    }
    if (!pen) throw new Error('A page outside every volume')
    const now = pen
    const { doc } = now
    switch (op.op) {
      case 'resume':
        now.resume(left)
        break
      case 'page':
        if (doc.page) endPage()
        file?.newPage(op.width, op.height)
        now.ink.turn()
        page += 1
        foot = () => drawFoot(now, words.foot(page), ruler)
        break
      case 'open':
        now.stop()
        now.open(op)
        break
      case 'close':
        now.stop()
        now.close(op.id)
        break
      case 'line':
        drawLine(now, op)
        break
      case 'entry': {
        const place = counted.places.get(op.name)
        if (!place) throw new Error('The contents name a heading that does not stand in the answer')
        drawEntry(now, op, { place, beside: place.volume === volume ? '' : words.inVolume(place.volume), ruler })
        break
      }
      case 'fill':
        now.artifact('Layout', () => now.ink.fill(op))
        break
      case 'picture':
        drawPicture(now, op)
        break
      case 'aside':
        now.artifact('Pagination', () => {
          for (const run of op.line) drawRun(now, run, op.x + run.x, op.y)
        })
        break
      case 'kept': {
        const { of, block, below } = op
        foot = drawKeptPage(now, { of, block, foot: words.foot(page), alt: words.noWords(block.title), ruler })
        const inVolume = page - (counted.volumes[volume - 1]?.first ?? 1)
        shown.push({ file: block.file, at: block.at, volume, page: inVolume, below })
        break
      }
      case 'place': {
        const name = op.name && counted.places.get(op.name)?.name
        if (name) doc.addNamedDestination(name, 'XYZ', 0, op.y, null)
        if (op.level === 1 || !section) section = doc.outline.addItem(printable(op.title))
        else section.addItem(printable(op.title))
      }
    }
  }
  return {
    take,
    end: () => {
      endVolume()
      return shown
    },
  }
}

const drawLine = (pen: Pen, { of, x, y, line }: Extract<Op, { op: 'line' }>): void => {
  for (const run of line) {
    if (run.link) drawLink(pen, of, { run, x: x + run.x, y, to: { url: run.link } })
    else if (hasOwnTag(run)) drawSpan(pen, of, run, { x: x + run.x, y })
    else {
      pen.within(of)
      drawRun(pen, run, x + run.x, y)
    }
  }
}
