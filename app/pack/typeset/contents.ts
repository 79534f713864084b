import type { Tree } from '../tree'
import type { Flow } from './flow'
import { breakLines, type Ruler } from './lines'
import { colours, gaps, measure, page, styles } from './style'
import { baseline, setHeading } from './textBlocks'

type Entry = { readonly name: string; readonly text: string; readonly level: 1 | 2 }

// A section with more headings than this (a hundred records) is listed by its title alone.
const mostUnderOne = 12

/** The name by which a heading is linked to. */
export const placeName = (section: string, heading: number): string => `${section}-${heading}`

/** The contents, after the covering letter: each line a link, with the page that it leads to. */
export const setContents = (flow: Flow, ruler: Ruler, parent: number, tree: Tree): void => {
  flow.newPage()
  setHeading({ flow, ruler, parent }, 1, tree.furniture.contentsTitle, 'contents')
  const id = flow.open(parent, 'TOC')
  for (const entry of entriesOf(tree)) {
    const indent = entry.level === 1 ? 0 : 18
    const style = entry.level === 1 ? styles.strong : styles.body
    const lines = breakLines([entry.text], style, measure - indent - 50, ruler)
    if (flow.room() < lines.length * style.leading) flow.newPage()
    const item = flow.open(id, 'TOCI')
    const reference = flow.open(item, 'Reference')
    lines.forEach((line, index) => {
      const place = { of: reference, x: page.left + indent, y: flow.y() + baseline(style), line }
      const last = index === lines.length - 1
      flow.put(
        last ? { op: 'entry', name: entry.name, right: page.width - page.right, ...place } : { op: 'line', ...place },
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

const entriesOf = (tree: Tree): readonly Entry[] =>
  tree.sections.slice(1).flatMap((section) => {
    const headings = [...section.blocks].filter((block) => block.kind === 'heading' && block.level === 2)
    const under = headings.length <= mostUnderOne ? headings : []
    return [
      { name: placeName(section.id, 0), text: section.title, level: 1 },
      ...under.flatMap((block, index): readonly Entry[] =>
        block.kind === 'heading' ? [{ name: placeName(section.id, index + 1), text: block.text, level: 2 }] : [],
      ),
    ]
  })
