import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { unpack } from '~/app/redaction/bytes/filters'
import { manyWords } from '~/app/redaction/bytes/manyWords'
import { keysOf, readValue } from '~/app/redaction/bytes/values'

const unpacked = (keys: string, raw: Buffer) => {
  const found = unpack(raw, keysOf(readValue(`<< ${keys} >>`)))
  return 'fault' in found ? found.fault : found.bytes.toString('latin1')
}

describe('streams of other programs', () => {
  test.each([
    ['ASCIIHex', '/Filter /ASCIIHexDecode', Buffer.from('48 65 6c 6C\n6f 2>'), 'Hello '],
    ['ASCII85', '/Filter /ASCII85Decode', Buffer.from('87cURD]i,"Ebo80~>'), 'Hello World!'],
    ['run lengths', '/Filter /RunLengthDecode', Buffer.from([1, 72, 101, 255, 108, 0, 111, 128, 9]), 'Hello'],
    // The example of ISO 32000-1, 7.4.4.2.
    ['LZW', '/Filter /LZWDecode', Buffer.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01]), '-----A---B'],
    [
      'two of them',
      '/Filter [/ASCIIHexDecode /FlateDecode]',
      Buffer.from(`${deflateSync('Hello').toString('hex')}>`),
      'Hello',
    ],
    [
      'rows less the row above',
      '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2 >>',
      deflateSync(Buffer.from([2, 72, 101, 2, 36, 7])),
      'Hell',
    ],
    ['a name written otherwise', '/Filter /Flate#44ecode', deflateSync('Hello'), 'Hello'],
    ['no packing', '', Buffer.from('Hello'), 'Hello'],
  ])('%s', (_, keys, raw, expected) => {
    expect(unpacked(keys, raw)).toBe(expected)
  })

  test.each([
    [
      'a packing of nobody',
      '/Filter /SecretDecode',
      'is packed in a way that this reader does not know (SecretDecode)',
    ],
    ['another file', '/F (other.bin)', 'lies in another file'],
    ['a reference to nothing', '/Filter 9 0 R', 'does not say how it is packed'],
    ['nine packings', `/Filter [${'/ASCIIHexDecode '.repeat(9)}]`, 'is packed too many times over'],
    [
      'a predictor of nobody',
      '/Filter /FlateDecode /DecodeParms << /Predictor 9 >>',
      'is broken or too large to unpack',
    ],
    ['broken bytes', '/Filter /FlateDecode', 'is broken or too large to unpack'],
    ['LZW of codes never made', '/Filter /LZWDecode', 'is broken or too large to unpack'],
  ])('%s is a fault', (_, keys, fault) => {
    const raw = keys.includes('Predictor') ? deflateSync('Hello') : Buffer.from([0xff, 0xff, 0xff, 0xff])
    expect(unpacked(keys, raw)).toBe(fault)
  })
})

describe('many words at once', () => {
  test('finds what a search for each of them finds', () => {
    let seed = 7
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      return (seed >> 8) % below
    }
    for (let round = 0; round < 200; round += 1) {
      const bytes = Buffer.from(Array.from({ length: 60 }, () => 97 + next(3)))
      const words = Array.from({ length: 12 }, () =>
        Buffer.from(Array.from({ length: 2 + next(5) }, () => 97 + next(3))),
      )
      const expected = words.flatMap((word, index) => (bytes.includes(word) ? [index] : []))
      expect([...manyWords(words).foundIn(bytes)].sort((a, b) => a - b)).toEqual(expected)
    }
  })

  test('finds a word at the very start and the very end, and nothing in nothing', () => {
    const words = [Buffer.from('Hello'), Buffer.from('there')]
    expect([...manyWords(words).foundIn(Buffer.from('Hello there'))].toSorted()).toEqual([0, 1])
    expect(manyWords(words).foundIn(Buffer.alloc(0)).size).toBe(0)
    expect(manyWords([]).foundIn(Buffer.from('Hello')).size).toBe(0)
  })
})
