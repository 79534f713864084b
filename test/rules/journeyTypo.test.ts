import { expect, test } from 'vitest'
import { likelyTypo } from '~/app/rules/journey/likelyTypo'

test.each([
  ['a@gmial.com', 'a@gmail.com', 'two letters that changed places'],
  ['a@gmai.com', 'a@gmail.com', 'a letter too few'],
  ['a@gmaill.com', 'a@gmail.com', 'a letter too many'],
  ['a@gmail.con', 'a@gmail.com', 'a letter changed at the end'],
  ['a@gmail.co', 'a@gmail.com', 'the last letter left out'],
  ['a@gmail.comm', 'a@gmail.com', 'the last letter twice'],
  ['A.B@HOTMIAL.co.uk', 'A.B@hotmail.co.uk', 'capitals'],
  ['a@yaho.co.uk', 'a@yahoo.co.uk', 'in the middle'],
])('%s is probably %s: %s', (typed, meant) => {
  expect(likelyTypo(typed)).toBe(meant)
})

test.each([
  'a@gmail.com',
  'a@GMAIL.COM',
  'a@example.org',
  'a@trafford.gov.uk',
  'a@mail.com',
  'a@skye.org',
  'a@hotmail.fr',
])('%s is let through without a word', (typed) => {
  expect(likelyTypo(typed)).toBeNull()
})
