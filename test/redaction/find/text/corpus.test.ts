import { expect, test } from 'vitest'
import type { Kind } from '~/app/redaction/find/text/hit'
import { namesIn } from '~/app/redaction/find/text/people/names'
import { peopleIn } from '~/app/redaction/find/text/people/peopleIn'
import { recognise } from '~/app/redaction/find/text/recognise'
import { aCase } from './aCase'
import { readSentences } from './labelled'
import { precision, recall, tableOf, tally } from './tally'

const sentences = readSentences()
const ofForms = sentences.filter(({ file }) => file !== 'names.txt')
const ofPeople = sentences.filter(({ file }) => file === 'names.txt')

test('there is enough to judge by', () => {
  const labelled = (kind: Kind) =>
    sentences.flatMap(({ labels }) => labels).filter((label) => label.kind === kind).length
  expect(sentences.length).toBeGreaterThanOrEqual(500)
  expect(sentences.filter(({ labels }) => labels.length === 0).length).toBeGreaterThanOrEqual(150)
  for (const kind of tally(ofForms, recognise).keys()) expect(labelled(kind), kind).toBeGreaterThanOrEqual(25)
})

test('each kind known by its form is found 98 times in a hundred, and 85 finds in a hundred are right', () => {
  const kinds = tally(ofForms, recognise)
  process.stdout.write(`${tableOf(kinds)}\n`)
  const slips = [...kinds.values()].flatMap((row) => row.slips).join('\n')
  for (const [kind, row] of kinds) {
    expect(recall(row), `${kind} found\n${slips}`).toBeGreaterThanOrEqual(0.98)
    expect(precision(row), `${kind} right\n${slips}`).toBeGreaterThanOrEqual(0.85)
  }
})

test('people of the case are found nine times in ten', () => {
  const kinds = tally(ofPeople, (text) => peopleIn(text, aCase))
  process.stdout.write(`${tableOf(kinds)}\n`)
  for (const row of kinds.values()) {
    expect(recall(row), row.slips.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(precision(row), row.slips.join('\n')).toBeGreaterThanOrEqual(0.85)
  }
})

test('without the case, half of the names are found all the same', () => {
  const kinds = tally(ofPeople, (text) => namesIn(text).map((hit) => ({ ...hit, kind: 'person' })))
  process.stdout.write(`names, of nobody in particular\n${tableOf(kinds)}\n`)
  for (const row of kinds.values()) expect(recall(row), row.slips.join('\n')).toBeGreaterThanOrEqual(0.5)
})
