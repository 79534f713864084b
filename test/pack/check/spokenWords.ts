import { type OpenFile, openFile, wordsUnder } from '~/app/pack/check/open'
import type { Element } from '~/app/pack/check/structure'
import { textOf } from '~/app/pack/check/textString'
import type { Tree } from '~/app/pack/tree'
import { treeText } from '../tree'

/** Letters and figures alone: lines break, bullets and marks come in between, and the words stay. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

/** What a screen reader reads out, by the structure of a file; with or without the contents that the typesetter adds. */
export const spokenWords = (bytes: Uint8Array, { contents }: { readonly contents: boolean }): string => {
  const file = openFile(bytes)
  return file.structure.top.map((element) => spoken(file, element, contents)).join('')
}

const spoken = (file: OpenFile, element: Element, contents: boolean): string => {
  // What a reader says in place of glyphs that stand in the order of the eye: ISO 32000-1, 14.9.4.
  const said = textOf(file.model.follow(element.keys.get('ActualText')))
  if (said !== undefined) return said
  return element.kids
    .map((kid, at) => {
      if (kid.kind !== 'element') return wordsUnder(file, { ...element, kids: [kid] })
      const next = element.kids[at + 1]
      const isContents = kid.element.type === 'TOC' || (next?.kind === 'element' && next.element.type === 'TOC')
      return isContents && !contents ? '' : spoken(file, kid.element, contents)
    })
    .join('')
}

/** The words of a composed answer in the order in which they are set: a letterhead stands above its letter's title. */
export const composedWords = (tree: Tree): string =>
  treeText({
    ...tree,
    sections: tree.sections.map((section) => {
      const [first, ...rest] = section.blocks
      if (first?.kind !== 'letterhead') return section
      return { ...section, title: '', blocks: [first, { kind: 'heading', level: 2, text: section.title }, ...rest] }
    }),
  })
