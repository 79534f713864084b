import { describe, expect, test } from 'vitest'
import { contrast } from '~/app/pack/check/painting/colour'
import { alike } from '~/app/pack/check/readers/alike'
import { textOf } from '~/app/pack/check/textString'
import { named, parseXml } from '~/app/pack/check/xml'

describe('XML', () => {
  test('is read with its namespaces, attributes, entities and comments', () => {
    const read = parseXml(
      `\ufeff<?xpacket begin=""?><!-- a --><a xmlns="urn:one" xmlns:two='urn:two'><two:b two:c="d &amp; e"/>f &#65;&#x42;<![CDATA[<g>]]></a>\n<?xpacket end="w"?>`,
    )
    if ('fault' in read) throw new Error(read.fault)
    expect(read.root).toMatchObject({ name: '{urn:one}a', text: 'f AB<g>' })
    expect(named(read.root, '{urn:two}b').map(({ attributes }) => [...attributes])).toEqual([[['{urn:two}c', 'd & e']]])
  })

  test.each([
    ['a tag that is not closed', '<a><b></a>'],
    ['an end that was not begun', '<a></a></b>'],
    ['two roots', '<a/><b/>'],
    ['words outside the root', '<a/>b'],
    ['no root', '<!-- a -->'],
    ['an ampersand of its own', '<a>b & c</a>'],
    ['an entity that nobody knows', '<a>&nbsp;</a>'],
    ['an attribute without quotes', '<a b=c/>'],
    ['an attribute that is given twice', '<a b="c" b="d"/>'],
    ['a prefix that stands for nothing', '<a:b/>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['an end of the file in a tag', '<a'],
    ['nothing', ''],
  ])('of %s is a fault', (_, text) => {
    expect(parseXml(text)).toHaveProperty('fault')
  })
})

test.each([
  ['\xfe\xff\0P\0r\x01\x77', 'Prŷ'],
  ['\xff\xfeP\0r\0\x77\x01', 'Prŷ'],
  ['\xef\xbb\xbfPr\xc5\xb7', 'Prŷ'],
  ['Caf\xe9 \x85 \xa0', 'Café \u2014 \u20ac'.replace('\u2014', '\u2013')],
])('a text string is read by its mark: %j', (bytes, text) => {
  expect(textOf({ bytes })).toBe(text)
})

test('contrast is that of WCAG', () => {
  expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 5)
  expect(contrast([1, 1, 1], [0x76 / 255, 0x76 / 255, 0x76 / 255])).toBeCloseTo(4.54, 2)
  expect(contrast([0, 0, 1], [1, 1, 1])).toBeCloseTo(8.59, 2)
})

test.each([
  ['the same words in other lines', 'Dear Priya\nFairweather', 'Dear Priya Fairweather ', true],
  ['a ligature', '\ufb01nd', 'find', true],
  ['another letter', 'Dear Priya', 'Dear Priyo', false],
  ['other order', 'Priya Dear', 'Dear Priya', false],
  ['words from right to left, the other way round', 'مريم', 'ميرم', true],
  ['words from right to left with another letter', 'مريم', 'مريب', false],
])('two readers read alike, or not: %s', (_, one, other, same) => {
  expect(alike(one, other)).toBe(same)
})
