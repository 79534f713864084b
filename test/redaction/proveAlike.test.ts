import { describe, expect, test } from 'vitest'
import { findIn } from '~/app/redaction/channels/types'
import { needlesFor } from '~/app/redaction/needle'

const found = (hidden: string, text: string) =>
  findIn({ needles: needlesFor([hidden]).needles, allowed: [] }, text, 'here').length > 0

describe('letters that look alike', () => {
  test.each([
    ['Cyrillic for Latin', 'Marguerite', 'Mаrguеritе'],
    ['Latin for Cyrillic', 'Mаrguеritе', 'Marguerite'],
    ['Greek for Latin', 'Oliver', 'Οliνer'],
    ['a number read off a scan', '9434765910', '943 476 59lO'],
    ['a one like a letter', '01614960123', 'O161 496 0I23'],
    ['a five like a letter', '12345678', '1234S678'],
    ['a number over lines', '9434765919', '943\n476\n5919'],
  ])('%s', (_, hidden, text) => {
    expect(found(hidden, `Ask ${text}, please`)).toBe(true)
  })

  test.each([
    ['words that only begin alike', 'Oslo 1010', 'Oslo 1011'],
    ['another number', '9434765919', '9434765918'],
    ['letters that a number is not', 'Solihull', '501ihu11'],
  ])('%s are not the same', (_, hidden, text) => {
    expect(found(hidden, text)).toBe(false)
  })

  test('a thousand words are looked for in a page in a moment', () => {
    const { needles } = needlesFor(Array.from({ length: 1000 }, (_, at) => `Person ${at} of Street ${at * 7}`))
    const page = 'the council wrote to the family about a support plan '.repeat(80)
    const start = performance.now()
    for (let round = 0; round < 20; round += 1) expect(findIn({ needles, allowed: [] }, page, '')).toEqual([])
    expect((performance.now() - start) / 20).toBeLessThan(50)
  })
})
