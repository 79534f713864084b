import type { Tree } from '../tree'
import { fill } from './blanks'
import { linesOf } from './plainLines'
import { baseline, type Setting, setHeading } from './textBlocks'

type Entry = { readonly name: string; readonly text: string; readonly level: 1 | 2 }

// A section with more headings than this (a hundred records) is listed by its title alone.
const mostUnderOne = 12

/** The name by which a heading is linked to. */
export const placeName = (section: string, heading: number): string => `${section}-${heading}`

/**
 * The contents, after the covering letter: each line a link, with the page that it leads to. Where there are volumes,
 * room is left at the line's end to say in which one that page is.
 */
export const setContents = ({ flow, ruler, parent }: Setting, tree: Tree, inVolumes: boolean): void => {
  const { colours, gaps, measure, page, styles } = flow.sheet
  flow.newPage()
  setHeading({ flow, ruler, parent }, { level: 1, text: tree.furniture.contentsTitle, name: 'contents' })
  const id = flow.open(parent, 'TOC')
  const { body } = styles
  const [widest = []] = linesOf([fill(tree.furniture.inVolume, { volume: 888 })], body, measure, ruler)
  const beside = inVolumes ? widest.reduce((sum, run) => sum + run.width, body.size / 2) : 0
  for (const entry of entriesOf(tree)) {
    const indent = entry.level === 1 ? 0 : 1.5 * body.size
    const style = entry.level === 1 ? styles.strong : body
    const lines = linesOf([entry.text], style, measure - indent - beside - 4 * body.size, ruler)
    if (flow.room() < lines.length * style.leading) flow.newPage()
    const item = flow.open(id, 'TOCI')
    const reference = flow.open(item, 'Reference')
    const right = page.width - page.right - beside
    lines.forEach((line, index) => {
      const place = { of: reference, x: page.left + indent, y: flow.y() + baseline(style), line }
      const last = index === lines.length - 1
      flow.put(
        last
          ? { op: 'entry', name: entry.name, right, beside: right + body.size / 2, ...place }
          : { op: 'line', ...place },
      )
      flow.down(style.leading)
    })
    flow.close(reference)
    flow.close(item)
    flow.put({ op: 'fill', x: page.left, y: flow.y() + 1.5, width: measure, height: 0.5, colour: colours.rule })
    flow.down(gaps.item + 1)
  }
  flow.close(id)
}

function* entriesOf(tree: Tree): Generator<Entry> {
  for (const section of tree.sections.slice(1)) {
    yield { name: placeName(section.id, 0), text: section.title, level: 1 }
    const under: Entry[] = []
    for (const block of section.blocks) {
      if (block.kind !== 'heading' || block.level !== 2) continue
      under.push({ name: placeName(section.id, under.length + 1), text: block.text, level: 2 })
      if (under.length > mostUnderOne) break
    }
    if (under.length <= mostUnderOne) yield* under
  }
}
