import { spawnSync } from 'node:child_process'

/** What a program of the system says. Throws what it complained of where it ends otherwise than with 0. */
export function said(program: string, ...args: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (error) throw new Error(`${program} can't be run: ${error.message}`)
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`)
  return stdout
}

/**
 * A file's words in the order in which they were set: `-raw` reads a table cell by cell, where `-layout` runs the
 * lines of neighbouring cells together. The foot of each page is left out: a sentence may go on over the page.
 */
export const wordsOf = (file: string): string =>
  said('pdftotext', '-raw', file, '-').replace(/^[A-Z]{3}-\w{4}-\w{4}, page \d+ of \d+\n\f/gm, '')

/** Of those words, what the pack says of the council's use of information: no record, and no letter. */
export function held(file: string): string {
  const [, from = ''] = wordsOf(file).split(/^What we hold and why\n/m)
  const [section = '', after] = from.split(/^(?:What we did not find|Your rights and how to complain)\n/m)
  if (section === '' || after === undefined) throw new Error('The section "What we hold and why" was not found whole')
  return section
}

/** Each font of a file: whether it is embedded, and whether its glyphs can be read back as letters. */
export const fontsOf = (file: string) =>
  [...said('pdffonts', file).matchAll(/^(\S+) .* (yes|no) +(?:yes|no) +(yes|no) +\d+ +\d+ *$/gm)].map(
    ([, name, embedded, readable]) => ({ name, embedded, readable }),
  )
