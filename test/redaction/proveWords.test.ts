import { expect, test } from 'vitest'
import { proveWords } from '~/app/redaction/proveWords'

const hidden = ['Doreen Hathersage', '07700 900118']
const look = (text: string, allowed: readonly string[] = []) =>
  proveWords('page copy', [{ name: 'answer.html', text }], { hidden, allowed })

test.each([
  ['as it stands', '<p>Doreen Hathersage called.</p>'],
  ['in other case and with more spaces', 'DOREEN   hathersage'],
  ['cut by a tag', 'Doreen <b>Hather</b>sage'],
  ['parted by tags alone', '<td>Doreen</td><td>Hathersage</td>'],
  ['in entities', 'Doreen&nbsp;&#72;athersage'],
  ['in entities in hex', 'Doreen&#x20;Hathersage'],
  ['escaped as JSON', '{"a":"Doreen \\u0048athersage"}'],
  ['over a line in JSON', '{"a":"Doreen\\nHathersage"}'],
  ['a number without its space', 'tel 07700900118'],
])('a hidden name is found %s', (_, text) => {
  const found = look(text)
  expect(found.passed).toBe(false)
  expect(found.findings.map(({ where }) => where)).toEqual(['answer.html'])
})

test('what is not there is not found, and what is allowed is not counted', () => {
  expect(look('<p>Doreen called. Hathersage Road is closed.</p>')).toEqual({
    channel: 'page copy',
    passed: true,
    findings: [],
  })
  expect(look('<p>Doreen Hathersage called.</p>', ['Doreen Hathersage']).passed).toBe(true)
  expect(look('&#x110000; &#0; \\u00e9 &nosuch; are no faults').passed).toBe(true)
})
