import type { Fault } from './check'
import type { Report, Result } from './checkPdf'

const mostSaid = 5

/** A report in lines: one a check, its first faults under it, who read the file, and what must not be said of it. */
export const sayReport = ({ results, readers, contrastNotChecked, pages, passed }: Report): readonly string[] => {
  const failed = results.filter(({ outcome }) => outcome === 'failed').length
  const took = readers.flatMap(({ name, version }) =>
    version === null ? [] : [name === 'our own' ? 'our own reader' : `${name} ${version}`],
  )
  return [
    ...results.flatMap(linesOf),
    '',
    ...(contrastNotChecked > 0
      ? [
          `Not checked: the contrast of ${contrastNotChecked} stretches of words that stand on a picture, a pattern or a shape.`,
        ]
      : []),
    `Read by ${took.join(', ')}: ${pages} ${pages === 1 ? 'page' : 'pages'}, ${results.length} checks, ${failed} failed.`,
    passed
      ? 'As far as these checks see, the file is built to PDF/UA-1 and PDF/A-3a. No outside validator has seen it.'
      : 'The file is not built to PDF/UA-1 and PDF/A-3a yet. No outside validator has seen it.',
  ]
}

const words = { passed: 'pass', failed: 'FAIL', advised: 'note' } as const

const linesOf = ({ id, title, source, outcome, faults, count }: Result): readonly string[] => [
  `${words[outcome]}  ${id.padEnd(width)}  ${title}${outcome === 'passed' ? '' : ` (${source})`}`,
  ...faults.slice(0, mostSaid).map((fault) => `      ${sayFaultOf(fault)}`),
  ...(count > mostSaid ? [`      and ${count - mostSaid} more`] : []),
]

const width = 16

/** A fault in one line: where it is, what it is, what to do. */
export const sayFaultOf = ({ page, object, says }: Fault): string => {
  const where = [
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(object === undefined || object < 0 ? [] : [`object ${object}`]),
  ]
  return where.length === 0 ? says : `${where.join(', ')}: ${says}`
}
