import { mkdtemp, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Block, PageBlock, Tree } from '~/app/pack/tree'
import { keepPages } from '~/app/redaction/burn/keptPages'

export const strangeNames = [
  '<script>alert(1)</script>',
  "\"onmouseover='x' & <b>Siân Llŷr</b> &amp; co",
  'محمد بن عبد الله',
  'Ŵyn ap Gwilym, Llanfairpwll',
  '日本太郎 and Ελένη',
  '{{title}} $& $1 \\1',
] as const

export const longNote = 'She said so. '.repeat(3100).slice(0, 40_000)
export const longWord = 'x'.repeat(400)

/** A tree of these blocks, in one section. */
export const aTree = (blocks: Iterable<Block>, changes: Partial<Tree> = {}): Tree => ({
  sections: [{ id: 'one', title: 'The records', startsPage: true, blocks }],
  furniture: {
    contentsTitle: 'What is in this pack',
    footer: '{{reference}}, page {{page}} of {{pages}}',
    volumeTitle: 'Volume {{volume}} of {{volumes}}',
    volumeAbout: 'About {{reference}} {{from}} {{to}} {{pages}}',
    inVolume: '(volume {{volume}})',
    noWords: 'A picture with no words: {{title}}.',
  },
  ...changes,
})

/** One of every kind of block, with everything strange in each place. */
export const everyBlock = (words: string): readonly Block[] => [
  { kind: 'letterhead', from: [words, 'Civic Hall'], to: [words], details: [{ label: words, value: [words] }] },
  { kind: 'paragraph', words: [words, { strong: words }, { mark: `[redacted: ${words}]` }, { added: words }] },
  {
    kind: 'paragraph',
    words: [
      { link: 'https://example.org/a?b=1&c="2"', text: words },
      { lang: 'cy', text: words },
    ],
  },
  { kind: 'heading', level: 2, text: words },
  { kind: 'list', items: [[words], [words, '\n', words]] },
  { kind: 'heading', level: 3, text: words },
  { kind: 'table', caption: words, head: [words, 'b'], widths: [1, 1], rows: [[[words], [words]]] },
  { kind: 'keyvalue', caption: words, rows: [{ label: words, value: [words] }] },
]

const word = (text: string) => ({ text, x: 0, y: 0, width: 10, size: 12, turn: 0 })

/** A file of kept pages, each with paragraphs of lines of words; gives a block for each. */
export async function keptPages(pages: readonly (readonly (readonly string[])[])[]): Promise<readonly PageBlock[]> {
  const file = join(await mkdtemp(join(tmpdir(), 'kept-')), 'pages')
  const handle = await open(file, 'w')
  const keeper = keepPages(handle)
  for (const [page, paragraphs] of pages.entries()) {
    await keeper.keep({
      page,
      width: 595,
      height: 842,
      picture: { kind: 'png', bytes: new Uint8Array([1, 2, 3]) },
      black: [],
      paragraphs: paragraphs.map((lines) => lines.map((line) => line.split(' ').map(word))),
      hidden: [],
      marks: [],
    })
  }
  await handle.close()
  return keeper.kept.map((kept, index) => ({ kind: 'page', title: `Letter, page ${index + 1}`, file, ...kept }))
}
