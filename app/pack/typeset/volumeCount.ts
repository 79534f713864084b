import type { Op } from './flow'
import type { KnownPages } from './volumeHead'

/** Where a heading stands: its page in the whole pack, from 1, its volume, and its name within that file. */
export type Place = { readonly page: number; readonly volume: number; readonly name: string }

export type Counted = KnownPages & { readonly places: ReadonlyMap<string, Place> }

/** Counts pages and volumes as they are laid out, and keeps where the headings are. */
export const startCount = () => {
  const places = new Map<string, Place>()
  const volumes: { pages: number; first: number }[] = []
  let pages = 0
  return {
    take: (op: Op): void => {
      if (op.op === 'volume') volumes.push({ pages: 0, first: pages + 1 })
      if (op.op === 'page') {
        pages += 1
        const last = volumes.at(-1)
        if (last) last.pages += 1
      }
      if (op.op === 'place' && op.name) {
        places.set(op.name, { page: pages, volume: volumes.length, name: inOrder(places.size) })
      }
    },
    pages: () => pages,
    counted: (): Counted => ({ pages, volumes, places }),
  }
}

// pdfkit sorts these names as the machine's language does. Digits of one length stand in one order in every language.
const inOrder = (number: number): string => String(number).padStart(8, '0')
