import { describe, expect, test } from 'vitest'
import { compose } from '~/app/pack/compose'
import { writeHtml } from '~/app/pack/html/writeHtml'
import type { Block, Tree } from '~/app/pack/tree'
import { aTree, everyBlock, keptPages, longNote, strangeNames } from './aTree'
import { accessFacts, aRecord, english, objectionFacts } from './facts'
import { treeText } from './tree'

const pageOf = (tree: Tree, options: Partial<Parameters<typeof writeHtml>[1]> = {}): string => {
  const parts: string[] = []
  writeHtml(tree, { title: 'Our answer', language: 'en', ...options }, (text) => parts.push(text))
  return parts.join('')
}
const mainOf = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'))
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
/** What a reader reads of a page, less its spaces. */
const said = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, '')
const headings = (page: string) => Array.from(page.matchAll(/<h(\d)/g), ([, level]) => Number(level))

describe('the twin of a pack as a web page', () => {
  const records = strangeNames.map((name, index) =>
    aRecord({ ref: `R${index + 1}`, title: name, fields: [{ name: 'note', label: name, segments: [{ text: name }] }] }),
  )
  test.each<readonly [string, () => Tree]>([
    ['an answer', () => compose(accessFacts(), english())],
    ['an answer with strange names', () => compose(accessFacts({ records }), english())],
    ['an objection', () => compose(objectionFacts(), english())],
    ...strangeNames.map((name) => [`every block with ${name}`, () => aTree(everyBlock(name))] as const),
  ])('says the words of the tree in their order: %s', (_, tree) => {
    const page = pageOf(tree())
    expect(said(mainOf(page))).toBe(treeText(tree()).replace(/\s+/g, ''))
    expect(said(mainOf(page)).length).toBeGreaterThan(100)
  })

  test('needs nothing beside it and runs nothing', () => {
    const page = pageOf(aTree(strangeNames.flatMap(everyBlock)), { title: strangeNames[0] })
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|form|base|svg)\b/i)
    expect(page).not.toMatch(/@import|url\(/)
    expect(page.replace(/>[^<]*</g, '><')).not.toMatch(/\son\w+\s*=/i)
    expect(page).toContain('http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;')
  })

  test('has one heading of the first level, and none that skips a level', () => {
    const all: readonly Block[] = [
      { kind: 'heading', level: 3, text: 'Deep at once' },
      { kind: 'heading', level: 3, text: 'And deep again' },
      { kind: 'heading', level: 2, text: 'Up' },
      { kind: 'heading', level: 3, text: 'Down' },
    ]
    const levels = headings(pageOf(aTree(all)))
    expect(levels).toEqual([1, 2, 2, 3, 4, 3, 4])
    expect(headings(pageOf(compose(accessFacts(), english()))).filter((level) => level === 1)).toHaveLength(1)
  })

  test('has a way past its contents, and contents that lead to each section by its own name', () => {
    const tree = compose(accessFacts(), english())
    const page = pageOf(tree)
    expect(page).toContain('<a class="skip" href="#main">Skip to main content</a>')
    const targets = Array.from(page.matchAll(/<li><a href="#(part-\d+)">/g), ([, name]) => name)
    expect(targets).toHaveLength(tree.sections.length)
    for (const name of targets) expect(page.split(`id="${name}"`)).toHaveLength(2)
    expect(new Set(Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id)).size).toBe(
      Array.from(page.matchAll(/ id="/g)).length,
    )
  })

  test('says its language, and that of words in another', () => {
    const tree = aTree([
      {
        kind: 'paragraph',
        words: [
          { lang: 'en', text: 'Weir' },
          { lang: 'cy', text: 'Cored' },
        ],
      },
    ])
    expect(pageOf(tree)).toContain('<html lang="en-GB">')
    expect(mainOf(pageOf(tree))).toContain('<p>Weir<span lang="cy">Cored</span></p>')
    const welsh = pageOf(tree, { language: 'cy' })
    expect(welsh).toContain('<html lang="cy">')
    expect(welsh).toContain('Neidio i’r prif gynnwys')
    expect(mainOf(welsh)).toContain('<p><span lang="en">Weir</span>Cored</p>')
  })

  test('links only where a browser may safely go', () => {
    const link = (link: string) => mainOf(pageOf(aTree([{ kind: 'paragraph', words: [{ link, text: 'here' }] }])))
    expect(link('https://example.org/"><b>')).toContain('<a href="https://example.org/&quot;&gt;&lt;b&gt;">here</a>')
    expect(link('mailto:ig@example.org')).toContain('<a href="mailto:ig@example.org">here</a>')
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' https://x', 'HTTPS://a b']) {
      expect(link(bad)).toContain('<p>here</p>')
    }
  })

  test('marks what is hidden and what is newly shown in words and as such', () => {
    const words = [{ mark: '[redacted: A]' }, { added: 'now shown' }]
    expect(mainOf(pageOf(aTree([{ kind: 'paragraph', words }])))).toContain(
      '<p><mark>[redacted: A]</mark><ins>now shown</ins></p>',
    )
  })

  test('gives a table its caption, its headings and their reach', () => {
    const table: Block = {
      kind: 'table',
      caption: 'List',
      head: ['Reference', 'Title'],
      widths: [1, 2],
      rows: [[['R1'], ['A\nB']]],
    }
    const page = mainOf(pageOf(aTree([table])))
    expect(page).toMatch(/role="region" tabindex="0" aria-labelledby="part-1-table-1"/)
    expect(page).toContain('<caption id="part-1-table-1">List</caption>')
    expect(page).toContain('<th scope="col">Reference</th><th scope="col">Title</th>')
    expect(page).toContain('<tr><th scope="row">R1</th><td>A<br>B</td></tr>')
  })

  test('drops control characters and halves of characters, and keeps the lines', () => {
    const words = 'a\u0000b\u0008c\u001bd\ud800e\u0085f\r\ng\ufffeh\u009bi\tj'
    expect(mainOf(pageOf(aTree([{ kind: 'paragraph', words: [words] }])))).toContain('<p>abcde<br>f<br>ghi\tj</p>')
  })

  test('gives the words of a document\u2019s pages, and says where a page has none', async () => {
    const blocks = await keptPages([[['Dear <Ms> Fairweather', 'we write'], ['Yours']], []])
    const page = mainOf(pageOf(aTree([{ kind: 'heading', level: 2, text: 'D1' }, ...blocks])))
    expect(page).toContain('<h4>Letter, page 1</h4>\n<p>Dear &lt;Ms&gt; Fairweather\nwe write</p>\n<p>Yours</p>')
    expect(page).toContain('<h4>Letter, page 2</h4>\n<p>A picture with no words: Letter, page 2.</p>')
  })

  test('is written as its blocks are made, and holds none of them', () => {
    let made = 0
    let ahead = 0
    let written = 0
    const blocks = {
      *[Symbol.iterator](): Generator<Block> {
        for (; made < 2000; made += 1) {
          ahead = Math.max(ahead, made - written)
          yield { kind: 'paragraph', words: [longNote] }
        }
      },
    }
    writeHtml(aTree(blocks), { title: 'Long', language: 'en' }, (text) => {
      if (text.startsWith('<p>')) written += 1
      expect(text.length).toBeLessThan(50_000)
    })
    expect({ made, ahead }).toEqual({ made: 2000, ahead: 0 })
  })

  test('uses a council\u2019s colour only where it can be read, and only as a colour', () => {
    const tree = aTree([])
    expect(pageOf(tree, { theme: { deep: '#6a1b4d' } })).toContain('--deep: #6a1b4d;')
    expect(pageOf(tree, { theme: { deep: '#ffd700' } })).toContain('--deep: #0b0c0c;')
    expect(pageOf(tree, { theme: { deep: 'red}</style><script>' } })).not.toContain('script')
  })
})
