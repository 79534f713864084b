import { expect, test } from 'vitest'
import { readCode } from '~/app/rules/journey/readCode'

test.each([
  ['304118', { code: '304118' }],
  [' 304 118 ', { code: '304118' }],
  ['304-118', { code: '304118' }],
  ['304\u2013118', { code: '304118' }],
  ['(304) 118', { code: '304118' }],
  ['000000', { code: '000000' }],
  ['', { wrong: 'empty' }],
  [' - ', { wrong: 'empty' }],
  ['30411', { wrong: 'format' }],
  ['3041188', { wrong: 'format' }],
  ['30411O', { wrong: 'format' }],
])('a code typed as "%s" reads as %o', (typed, read) => {
  expect(readCode(typed)).toEqual(read)
})
