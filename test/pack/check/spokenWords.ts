import { type OpenFile, openFile, wordsUnder } from '~/app/pack/check/open'
import type { Element } from '~/app/pack/check/structure'
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
  const kids = element.kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []))
  if (kids.length === 0) return wordsUnder(file, element)
  const said = kids.filter((kid, at) => contents || (kid.type !== 'TOC' && kids[at + 1]?.type !== 'TOC'))
  if (element.kids.length > kids.length) return wordsUnder(file, element)
  return said.map((kid) => spoken(file, kid, contents)).join('')
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
