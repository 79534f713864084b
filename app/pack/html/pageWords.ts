import { readKeptPage } from '~/app/redaction/burn/keptPages'
import type { PageBlock } from '../tree'
import { escaped } from './markup'

/**
 * The words of a document's page, a paragraph each; its picture stands in the PDF. Where no words could be read,
 * `noWords` says so, with {{title}}. Throws where the kept page can't be read.
 */
export const pageWords = ({ title, file, at }: PageBlock, noWords: string): string => {
  const paragraphs = readKeptPage(file, at)
    .paragraphs.map((lines) => lines.map((line) => line.map((word) => word.text).join(' ')).join('\n'))
    .filter((words) => words.trim() !== '')
  const said = paragraphs.length > 0 ? paragraphs : [noWords.replaceAll(/\{\{\s*title\s*\}\}/g, () => title)]
  return said.map((words) => `<p>${escaped(words)}</p>\n`).join('')
}
