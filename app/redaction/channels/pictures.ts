import { besidesPixels } from '../bytes/besidesPixels'
import { shared } from '../bytes/matrix'
import { pixelsOf, requirePixels } from '../bytes/pixels'
import { boundsOf } from '../bytes/within'
import { blackBoxes, isBlack } from './black'
import { findInBytes } from './encodings'
import { requireAllRead } from './strings'
import type { Channel, DrawnPage, Finding } from './types'

/**
 * Every picture, drawn or not: it can be unpacked, no words lie in it, nothing hangs on it, it says nothing besides its
 * pixels; and where a mark lies, its own pixels are black, whatever is drawn over them.
 */
export const pictures: Channel = {
  name: 'pictures',
  lookByPage: (reading) => {
    const { file, model } = reading
    requireAllRead(file)
    const unpacked = new Set<number>()
    const words = (bytes: Buffer, object: number, where: string): readonly Finding[] => {
      const known = unpacked.has(object)
      if (object >= 0) unpacked.add(object)
      return known ? [] : findInBytes(reading, bytes, where)
    }
    return {
      page: async (drawn) => {
        const findings = [...(await underMarks(drawn))]
        for (const shape of drawn.drawing.shapes) {
          // One that stands in the content is in no list of the file's pictures: it is unpacked here or nowhere.
          if (shape.kind !== 'picture' || (drawn.marked.length === 0 && shape.object >= 0)) continue
          const { bytes } = await drawn.pixels(shape)
          findings.push(...words(bytes, shape.object, `page ${drawn.page.index + 1}, a picture`))
        }
        return findings
      },
      end: async () => {
        const findings: Finding[] = []
        for (const stream of file.streams.filter(({ picture }) => picture)) {
          const where = `object ${stream.object}`
          if (!unpacked.has(stream.object)) {
            const { bytes } = requirePixels(await pixelsOf(stream, model()), where)
            findings.push(...words(bytes, stream.object, where))
          }
          findings.push(...besidesPixels(stream, model()).map((what) => ({ hidden: -1, where: `${where}: ${what}` })))
        }
        return findings
      },
    }
  },
}

const underMarks = async ({ page, drawing, marked, pixels }: DrawnPage): Promise<readonly Finding[]> => {
  const boxes = marked.length > 0 ? blackBoxes({ page, drawing }) : []
  const findings: Finding[] = []
  for (const [order, shape] of drawing.shapes.entries()) {
    if (shape.kind !== 'picture') continue
    for (const { number, rect } of marked) {
      if (!shared(rect, boundsOf(shape))) continue
      const boxed = boxes.some((black) => black.order > order && contains(black.box.rect, rect))
      if (isBlack(await pixels(shape), shape, { rect, boxed })) continue
      findings.push({ hidden: -1, where: `page ${page.index + 1}, mark ${number}: a picture that is not black there` })
    }
  }
  return findings
}

const contains = (outer: readonly number[], inner: readonly number[]): boolean => {
  const [a0 = 0, b0 = 0, a1 = 0, b1 = 0] = outer
  const [c0 = 0, d0 = 0, c1 = 0, d1 = 0] = inner
  return c0 >= a0 && d0 >= b0 && c1 <= a1 && d1 <= b1
}
