import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { refusals, sayRefusal } from '~/app/pages/wording'

const codesIn = (file: string, from: string) => {
  const rules = readFileSync(new URL(`../../app/rules/case/${file}.ts`, import.meta.url), 'utf8')
  return [...(rules.split(from)[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code)
}
const refused = [
  ...codesIn('commands', 'export type Refusal ='),
  ...codesIn('deskCommands', 'export type DeskRefusal ='),
]

test('the rules still name their refusals where this test looks for them', () => {
  expect(refused.length).toBeGreaterThan(15)
})

test.each([...refused, 'not-allowed', 'unknown'])('%s has words', (code) => {
  expect(sayRefusal(code)).toMatch(/^[A-Z].{15,}\.$/)
})

/** What acts and pages say of themselves, before the rules are asked. */
const atTheDoor = ['already-approved', 'changed-meanwhile', 'not-allowed', 'prove-again', 'unknown', 'words-not-found']

test('no words are kept for a refusal that nothing gives', () => {
  expect(Object.keys(refusals).toSorted()).toEqual([...refused, ...atTheDoor].toSorted())
})

test.each(['', 'nonsense', 'toString', '__proto__'])('a code without words is a bug: %s', (code) => {
  expect(() => sayRefusal(code)).toThrow('No words for the refusal')
})
