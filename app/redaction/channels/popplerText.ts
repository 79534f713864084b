import { withPrivateFile } from '../programs/privateFile'
import { requireRun } from '../programs/run'
import { type Channel, type Finding, findIn, type Reading } from './types'

const overPageEnd = 2000

/** The words that poppler reads: in the order in which they lie on the page, in the order in which they were set, and what the file says of itself. */
export const popplerText: Channel = {
  name: 'poppler text',
  needs: 'poppler',
  look: (reading) =>
    withPrivateFile(reading.bytes, async (file) => {
      const [asLaid, asSet, ...facts] = await Promise.all([
        requireRun('pdftotext', ['-enc', 'UTF-8', file, '-']),
        requireRun('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']),
        ...[[], ['-meta'], ['-dests'], ['-url']].map((asked) =>
          requireRun('pdfinfo', ['-enc', 'UTF-8', ...asked, file]),
        ),
      ])
      return [
        ...findInPages(reading, asLaid.toString('utf8'), 'pdftotext'),
        ...findInPages(reading, asSet.toString('utf8'), 'pdftotext -raw'),
        ...facts.flatMap((said) => findIn(reading, said.toString('utf8'), 'pdfinfo')),
      ]
    }),
}

const findInPages = (reading: Reading, text: string, by: string): readonly Finding[] => {
  const pages = text.split('\f')
  return pages.flatMap((page, index) => {
    const alone = findIn(reading, page, `page ${index + 1} (${by})`)
    if (index === 0) return alone
    const over = `${(pages[index - 1] ?? '').slice(-overPageEnd)}\n${page.slice(0, overPageEnd)}`
    const known = new Set(alone.map(({ hidden }) => hidden))
    const before = new Set(findIn(reading, pages[index - 1] ?? '', '').map(({ hidden }) => hidden))
    const across = findIn(reading, over, `pages ${index} and ${index + 1} (${by})`)
    return [...alone, ...across.filter(({ hidden }) => !known.has(hidden) && !before.has(hidden))]
  })
}
