import type { Tree } from '../tree'
import { blocks } from './blocks'
import type { Language } from './inline'
import { escaped, withBreaks } from './markup'
import { styleOf } from './style'

export type HtmlOptions = {
  readonly title: string
  readonly language: Language
  /** `deep`: the council's colour of headings and strong rules, `#rrggbb`. */
  readonly theme?: { readonly deep: string }
}

// Beside the tree's words these are the only ones: they stand for a key, not for a part of the answer.
const skip = { en: 'Skip to main content', cy: 'Neidio i’r prif gynnwys' } as const

// Whatever a record holds, it runs nothing and asks for nothing from anywhere.
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * Writes the answer as one web page that needs nothing beside it: the words of the tree in their order, to be read by a
 * screen reader, at any zoom, or printed. Built to WCAG 2.2 AA. It is written piece by piece and never held. Throws
 * where a kept page of a document can't be read.
 */
export const writeHtml = (tree: Tree, { title, language, theme }: HtmlOptions, write: (text: string) => void): void => {
  const { contentsTitle } = tree.furniture
  const names = tree.sections.map((_, index) => `part-${index + 1}`)
  write(`<!DOCTYPE html>
<html lang="${language === 'en' ? 'en-GB' : 'cy'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${styleOf(theme?.deep)}</style>
</head>
<body>
<a class="skip" href="#main">${skip[language]}</a>
<header><h1>${withBreaks(title)}</h1></header>
<nav aria-labelledby="contents">
<h2 id="contents">${withBreaks(contentsTitle)}</h2>
<ul>
`)
  tree.sections.forEach((section, index) => {
    write(`<li><a href="#${names[index]}">${withBreaks(section.title)}</a></li>\n`)
  })
  write('</ul>\n</nav>\n<main id="main" tabindex="-1">\n')
  tree.sections.forEach((section, index) => {
    const name = names[index] ?? ''
    write(`<section aria-labelledby="${name}">\n<h2 id="${name}">${withBreaks(section.title)}</h2>\n`)
    for (const block of blocks(section.blocks, { language, furniture: tree.furniture, name })) write(block)
    write('</section>\n')
  })
  write('</main>\n</body>\n</html>\n')
}
