import { expect, test } from 'vitest'
import type { PackFacts } from '~/app/pack/facts'
import { differenceSections } from '~/app/pack/sections/difference'
import { sayWith } from '~/app/pack/words'
import { accessFacts, aRecord, english } from './facts'
import { sectionText } from './tree'

type DifferenceFacts = Extract<PackFacts, { kind: 'difference' }>
const reviewed = (changes: Partial<DifferenceFacts> = {}): DifferenceFacts => {
  const { asked, searches, ...shared } = accessFacts()
  return {
    ...shared,
    kind: 'difference',
    earlier: { version: 2, releasedOn: '2026-10-01' },
    why: 'The teacher has told us that she does not mind.',
    records: [
      aRecord({
        fields: [
          {
            name: 'note',
            label: 'Note',
            segments: [{ text: 'She met ' }, { added: 'Ms Okafor' }, { text: ' and ' }, { redacted: 'A' }],
          },
        ],
      }),
      aRecord({ ref: 'R7', title: 'Call, 9 May 2024' }),
    ],
    ...changes,
  }
}
const textOf = (facts: DifferenceFacts) => differenceSections(facts, sayWith(english())).map(sectionText).join('\n')

test('says which answer was looked at again, when it was sent, and why more is shown now', () => {
  const text = textOf(reviewed())
  expect(text).toContain('sent you a pack on 1 October 2026. It was version 2. We have looked again')
  expect(text).toContain('The teacher has told us that she does not mind.')
})

test('lists what is new, and a record that was left out whole as such', () => {
  const text = textOf(reviewed())
  expect(text).toContain('R1. Assessment, 4 March 2024: new words in 1 place')
  expect(text).toContain('R7. Call, 9 May 2024: this record was not in the pack that you have')
})

test('shows new words as new in their place, after saying how they look', () => {
  const blocks = differenceSections(reviewed(), sayWith(english())).flatMap(({ blocks }) => [...blocks])
  expect(JSON.stringify(blocks)).toContain('{"added":"Ms Okafor"}')
  const text = textOf(reviewed())
  expect(text.indexOf('look like the words in the next line')).toBeLessThan(text.indexOf('Ms Okafor'))
  expect(text).toContain('She met Ms Okafor and [redacted: A]')
})

test('keeps the key to what is hidden still, the rights and the words explained', () => {
  const titles = differenceSections(reviewed(), sayWith(english())).map(({ title }) => title)
  expect(titles).toEqual([
    'We looked again and can show you more',
    'List of records and documents',
    'The records',
    'Key to what is hidden',
    'Your rights and how to complain',
    'Words explained',
  ])
  expect(textOf(reviewed())).toContain('Some words are still hidden.')
  expect(textOf(reviewed({ key: [] }))).toContain('Nothing is hidden any more')
})
