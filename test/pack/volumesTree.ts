import { type Block, heading, keyvalue, paragraph, type Section, type Tree } from '~/app/pack/tree'

/** The words of the pages themselves, as the templates have them. */
export const furniture: Tree['furniture'] = {
  contentsTitle: 'What is in this pack',
  footer: '{{reference}}, page {{page}} of {{pages}}',
  volumeTitle: 'Volume {{volume}} of {{volumes}}',
  volumeAbout: 'Part of {{reference}}, pages {{from}} to {{to}} of {{pages}}.',
  inVolume: '(volume {{volume}})',
  noWords: 'A picture without words: {{title}}.',
}

export const section = (id: string, title: string, blocks: Iterable<Block>): Section => ({
  id,
  title,
  startsPage: true,
  blocks,
})

/** Blocks made anew each time that they are gone through, as a long answer's are. */
export const madeAnew = (make: () => Generator<Block>): Iterable<Block> => ({ [Symbol.iterator]: make })

export const treeOf = (...sections: readonly Section[]): Tree => ({
  sections: [section('letter', 'Our answer', [paragraph('Dear Priya Fairweather,')]), ...sections],
  furniture,
})

/** Records with a table each under a heading of the second level, and a part under one of the third. */
export const recordsOf = (count: number, rows = 9): Iterable<Block> =>
  madeAnew(function* () {
    for (let number = 1; number <= count; number += 1) {
      yield heading(2, `R${number}. Visit ${number}`)
      yield* keyvalue(
        Array.from({ length: rows }, (_, index) => ({
          label: `Field ${index + 1} of R${number}`,
          value: [`what was written in visit ${number} under ${index + 1}`],
        })),
      )
      yield heading(3, `Afterwards ${number}`)
      yield paragraph(`The worker of visit ${number} wrote this afterwards. `.repeat(6).trim())
    }
  })

/** So many words, each different. */
export const note = (words: number): string =>
  Array.from({ length: words }, (_, index) => `word${String(index).padStart(5, '0')}`).join(' ')

/** Everything that a long answer may hold: records, a wide list, a long note, an empty section. */
export const mixedTree = (): Tree =>
  treeOf(
    section('glance', 'At a glance', [paragraph('One page in plain words.')]),
    section('records', 'The records', recordsOf(12)),
    section('none', 'Nothing else', []),
    section('list', 'List of records', [
      {
        kind: 'table',
        caption: 'Records in this pack',
        head: ['Reference', 'Title', 'Source'],
        widths: [1, 3, 2],
        rows: Array.from({ length: 150 }, (_, index) => [
          [`L${index + 1}`],
          [`title ${index + 1} of the list`],
          [`source ${(index % 3) + 1}`],
        ]),
      },
    ]),
    section('notes', 'Notes', [
      ...keyvalue([
        { label: 'The long note', value: [note(4500)] },
        { label: 'After it', value: ['the end'] },
      ]),
      { kind: 'list', items: Array.from({ length: 120 }, (_, index) => [`item ${index + 1} of the list`]) },
      heading(2, 'The last heading'),
      paragraph('Goodbye.'),
    ]),
  )
