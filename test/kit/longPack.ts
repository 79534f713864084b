import { type Block, heading, keyvalue, type Tree } from '~/app/pack/tree'

const rowsAPage = 24
const labels = 'Date,Worker,Seen,Place,Present,School,Plan,Concern,Strength,Agreed,Next step,By whom'.split(',')
const words =
  'the family was seen at home and said that school had been going well since the new term began in spring'.split(' ')

export type LongRecord = { readonly title: string; readonly rows: readonly (readonly [label: string, value: string])[] }

/** Structured records, 24 rows and so one page each: made anew each time that they are gone through. */
export function* longRecords(count: number): Generator<LongRecord> {
  for (let number = 1; number <= count; number += 1) {
    const rows = Array.from({ length: rowsAPage }, (_, row) => {
      const label = labels[row % labels.length] ?? ''
      const value = Array.from({ length: 5 }, (_, word) => words[(number * 7 + row * 3 + word * 5) % words.length])
      return [label, `${value.join(' ')} ${number}-${row}`] as const
    })
    yield { title: `R${number}. Visit of worker ${number % 17}`, rows }
  }
}

/** A pack of as many pages as it has records, and a letter and contents before them. */
export const longPack = (count: number): Tree => ({
  sections: [
    { id: 'letter', title: 'Our answer', startsPage: true, blocks: [{ kind: 'paragraph', words: ['Dear reader,'] }] },
    { id: 'records', title: 'The records', startsPage: true, blocks: { [Symbol.iterator]: () => blocksOf(count) } },
  ],
  furniture: {
    contentsTitle: 'What is in this pack',
    footer: '{{reference}}, page {{page}} of {{pages}}',
    volumeTitle: 'Volume {{volume}} of {{volumes}}',
    volumeAbout: 'Part of {{reference}}, pages {{from}} to {{to}} of {{pages}}.',
    inVolume: '(volume {{volume}})',
    noWords: 'A picture without words: {{title}}.',
  },
})

function* blocksOf(count: number): Generator<Block> {
  for (const { title, rows } of longRecords(count)) {
    yield heading(2, title)
    yield* keyvalue(rows.map(([label, value]) => ({ label, value: [value] })))
  }
}
