import { withPrivateFile } from '../programs/privateFile'
import { requireRun } from '../programs/run'
import { notBlack, pagesMarked } from './marks'
import { isBlackThroughout, pixelsAround, pixelsOfPage } from './ring'
import { seenPage } from './seenPage'
import { type Channel, type Finding, markedOn, type Reading } from './types'

// So many pages in one call: more would fill the memory, fewer would start poppler too often.
const pagesAtOnce = 8

/**
 * Marks as poppler draws them: black, and so is a ring around each. Poppler takes longer over a page than all else
 * together, and every mark is looked at by two other readers: of a long file it draws pages spread over the whole.
 */
export const renderPoppler: Channel = {
  name: 'poppler render',
  needs: 'poppler',
  look: async (reading) => {
    const pages = spread(pagesMarked(reading))
    if (pages.length === 0) return []
    return withPrivateFile(reading.bytes, async (file) => {
      const findings: Finding[] = []
      for (const [first, last] of stretches(pages)) findings.push(...(await draw(reading, file, [first, last])))
      return findings
    })
  },
}

const mostPages = 24

const spread = (pages: readonly number[]): readonly number[] =>
  pages.length <= mostPages
    ? pages
    : Array.from({ length: mostPages }, (_, at) => pages[Math.floor((at * pages.length) / mostPages)] ?? 0)

type Stretch = readonly [first: number, last: number]

// Runs of marked pages next to each other, none longer than one call takes.
const stretches = (pages: readonly number[]): readonly Stretch[] => {
  const found: Stretch[] = []
  for (const page of pages) {
    const [first, last] = found.at(-1) ?? [-2, -2]
    if (page === last + 1 && page - first < pagesAtOnce) found[found.length - 1] = [first, page]
    else found.push([page, page])
  }
  return found
}

const draw = async (reading: Reading, file: string, [first, last]: Stretch): Promise<readonly Finding[]> => {
  const pages = reading.model().pages.slice(first, last + 1)
  const seen = pages.map(({ mediaBox, turns }) => seenPage(mediaBox, turns))
  const sizes = seen.map(pixelsOfPage)
  const mostBytes = sizes.reduce((sum, { width, height }) => sum + (width + 1) * (height + 1) + 100, 0) * 2
  const args = ['-r', '150', '-gray', '-f', String(first + 1), '-l', String(last + 1), file]
  let left = await requireRun('pdftoppm', args, { mostBytes })
  return pages.flatMap(({ index }, at) => {
    const shown = seen[at]
    const size = sizes[at]
    const drawn = pictureFrom(left)
    if (!shown || !size || !drawn) throw new Error(`Poppler could not draw page ${index + 1}.`)
    left = drawn.rest
    // Poppler rounds up where a page ends inside a pixel. Any other size would be another page.
    if (Math.abs(drawn.width - size.width) > 1 || Math.abs(drawn.height - size.height) > 1) {
      throw new Error(`Poppler drew page ${index + 1} in another size.`)
    }
    return markedOn(reading.marks, index).flatMap((mark) => {
      const window = pixelsAround(shown.box(mark.rect), shown)
      return window && !isBlackThroughout(drawn.pixels, drawn.width, window) ? [notBlack(index, mark)] : []
    })
  })
}

// A grey map as netpbm writes it: P5, width, height, 255, and a byte a pixel.
const pictureFrom = (bytes: Buffer) => {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64))
  if (!head) return undefined
  const [width, height] = [Number(head[1]), Number(head[2])]
  const start = head[0].length
  const end = start + width * height
  return bytes.length < end
    ? undefined
    : { width, height, pixels: bytes.subarray(start, end), rest: bytes.subarray(end) }
}
