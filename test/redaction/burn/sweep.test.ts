import { expect, test } from 'vitest'
import { toSweep } from '~/app/redaction/sweep'

test.each([
  ['Marguerite Holloway', 'two names'],
  ['Siân Prŷsor', 'names with accents'],
  ['Sia\u0302n Pry\u0302sor', 'accents as letters of their own'],
  ["Jane O'Neill-Smith", 'names with a hyphen and an apostrophe'],
  ['the tenant Joan Marsh', 'names among other words'],
  ['0161 496 0773', 'a telephone number'],
  ['QQ123456C', 'a reference'],
  ['14 Elm', 'an address with a number'],
])('%s is looked for in the whole file: %s', (words) => {
  expect(toSweep([{ words, whole: true }])).toEqual([words])
})

test.each([
  ['school', 'a common word'],
  ['Holloway', 'one name, which others share'],
  ['the tenant', 'common words'],
  ['7 b', 'too little to be told apart'],
  ['', 'nothing'],
])('%s is not: %s', (words) => {
  expect(toSweep([{ words, whole: true }])).toEqual([])
})

test('the comma that a mark took with a name does not keep it from being found elsewhere', () => {
  expect(toSweep([{ words: '“Dilwyn Prosser-Oakes,', whole: true }])).toEqual(['Dilwyn Prosser-Oakes'])
})

test('what a mark cut is not looked for, and what several marks took is looked for once', () => {
  expect(toSweep([{ words: 'Marguerite Hollow', whole: false }])).toEqual([])
  const twice = { words: 'Marguerite Holloway', whole: true }
  expect(toSweep([twice, { words: 'QQ123456C', whole: true }, twice])).toEqual(['Marguerite Holloway', 'QQ123456C'])
})
