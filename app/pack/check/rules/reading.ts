import type { Check } from '../check'
import type { Element } from '../structure'

export const readingOrder: Check = {
  id: 'reading order',
  title: 'What is read out comes in the order in which it is set, all of it',
  source: 'ISO 14289-1, 7.1 and 7.2 ask for a logical order; that it is the order of the page is our own rule',
  *run({ structure, sheets }) {
    const read = new Map<number, string[]>()
    for (const key of structure.top.flatMap(contentOf)) {
      const page = Number(/^p(\d+):/.exec(key)?.[1] ?? -1)
      const keys = read.get(page) ?? []
      keys.push(key)
      read.set(page, keys)
    }
    for (const [index, sheet] of sheets.entries()) {
      const order = read.get(index) ?? []
      const painted = sheet.sequences.map(({ key }) => key).filter((key) => key.startsWith('p'))
      const known = new Set(painted)
      const places = new Map(painted.map((key, place) => [key, place]))
      const back = order
        .filter((key) => known.has(key))
        .some((key, at, all) => at > 0 && (places.get(key) ?? 0) < (places.get(all[at - 1] ?? '') ?? 0))
      if (back)
        yield {
          page: sheet.number,
          says: 'The structure reads this page in another order than it is set in. Set it in the order in which it is to be read.',
        }
    }
  },
}

const contentOf = (element: Element): readonly string[] =>
  element.kids.flatMap((kid) => {
    if (kid.kind === 'element') return contentOf(kid.element)
    return kid.kind === 'content' ? [kid.key] : []
  })

export const contrasts: Check = {
  id: 'contrast',
  title: 'Words stand out from their ground by at least 4.5 to 1',
  source: 'WCAG 2.2, 1.4.3; ISO 14289-1 leaves contrast to it; Matterhorn 04-001',
  *run({ sheets }) {
    for (const { number: page, faint } of sheets) {
      if (faint.length === 0) continue
      const worst = Math.min(...faint.map(({ ratio }) => ratio ?? 21))
      yield {
        page,
        says: `Words stand out from their ground by ${worst.toFixed(1)} to 1, ${faint.length} times on this page. Make them darker, or the ground lighter.`,
      }
    }
  },
}
