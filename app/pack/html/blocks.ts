import type { Block, Row, Table, Tree } from '../tree'
import { inlines, type Language } from './inline'
import { escaped, withBreaks } from './markup'
import { pageWords } from './pageWords'

type Setting = {
  readonly language: Language
  readonly furniture: Tree['furniture']
  /** Begins every id of this section. */
  readonly name: string
}

/**
 * The blocks of one section, each as mark-up, in their order. The section's title is a heading of the second level: a
 * block's heading stands one or two below it, never two below the one before.
 */
export function* blocks(all: Iterable<Block>, setting: Setting): Generator<string> {
  let level = 2
  let tables = 0
  for (const block of all) {
    if (block.kind === 'heading') {
      level = Math.min(block.level + 1, level + 1)
      yield `<h${level}>${withBreaks(block.text)}</h${level}>\n`
    } else if (block.kind === 'table') {
      tables += 1
      yield* tableRows(block, setting, `${setting.name}-table-${tables}`)
    } else if (block.kind === 'page') {
      // Pages stand side by side: none is under the one before.
      const own = Math.min(level + 1, 4)
      yield `<section class="page">\n<h${own}>${withBreaks(block.title)}</h${own}>\n`
      yield `${pageWords(block, setting.furniture.noWords)}</section>\n`
    } else yield simple(block, setting)
  }
}

const simple = (block: Exclude<Block, { kind: 'heading' | 'table' | 'page' }>, { language }: Setting): string => {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlines(block.words, language)}</p>\n`
    case 'list':
      return `<ul>\n${block.items.map((words) => `<li>${inlines(words, language)}</li>\n`).join('')}</ul>\n`
    case 'keyvalue':
      return `${block.caption ? `<p class="caption">${withBreaks(block.caption)}</p>\n` : ''}${pairs(block.rows, language)}`
    case 'letterhead': {
      const [name = '', ...rest] = block.from
      const from = [`<strong>${withBreaks(name)}</strong>`, ...rest.map(withBreaks)].join('<br>')
      const to = block.to.map(withBreaks).join('<br>')
      return `<div class="letterhead">\n<address>${from}</address>\n<p>${to}</p>\n${pairs(block.details, language)}</div>\n`
    }
  }
}

const pairs = (rows: readonly Row[], language: Language): string => {
  if (rows.length === 0) return ''
  const pair = ({ label, value }: Row) =>
    `<div><dt>${withBreaks(label)}</dt><dd>${inlines(value, language)}</dd></div>\n`
  return `<dl>\n${rows.map(pair).join('')}</dl>\n`
}

/** A table that may be wider than the screen scrolls on its own, by keys too, and the page doesn't. */
function* tableRows({ caption, head, rows }: Table, { language }: Setting, name: string): Generator<string> {
  yield `<div class="wide" role="region" tabindex="0" aria-labelledby="${escaped(name)}">\n<table>\n`
  yield `<caption id="${escaped(name)}">${withBreaks(caption)}</caption>\n<thead><tr>`
  for (const words of head) yield `<th scope="col">${withBreaks(words)}</th>`
  yield '</tr></thead>\n<tbody>\n'
  for (const row of rows) {
    const cells = row.map((words, index) =>
      index === 0 ? `<th scope="row">${inlines(words, language)}</th>` : `<td>${inlines(words, language)}</td>`,
    )
    yield `<tr>${cells.join('')}</tr>\n`
  }
  yield '</tbody>\n</table>\n</div>\n'
}
