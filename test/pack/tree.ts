import type { Block, Section, Tree, Words } from '~/app/pack/tree'

/** Every word of a tree, in order. */
export const treeText = (tree: Tree): string => tree.sections.map(sectionText).join('\n')

export const sectionText = (section: Section): string =>
  [section.title, ...[...section.blocks].flatMap(blockText)].join('\n')

const plainWords = (words: Words): string =>
  words
    .map((inline) => {
      if (typeof inline === 'string') return inline
      if ('strong' in inline) return inline.strong
      if ('added' in inline) return inline.added
      return 'mark' in inline ? inline.mark : inline.text
    })
    .join('')

const blockText = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [plainWords(block.words)]
    case 'list':
      return block.items.map(plainWords)
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat().map(plainWords)]
    case 'keyvalue':
      return [block.caption ?? '', ...block.rows.flatMap((row) => [row.label, plainWords(row.value)])]
    case 'page':
      return [block.title]
    case 'letterhead':
      return [...block.from, ...block.to, ...block.details.flatMap((row) => [row.label, plainWords(row.value)])]
  }
}
