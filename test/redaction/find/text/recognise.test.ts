import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recognise } from '~/app/redaction/find/text/recognise'

const kinds = (text: string) => recognise(text).map((hit) => hit.kind)

describe('a check that fails is no hit', () => {
  test.each([
    ['an NHS number', 'NHS number 943 476 5919', 'NHS number 943 476 5918'],
    ['a learner number', 'ULN 9276308686', 'ULN 9276308685'],
    ['a pupil number', 'UPN B801200005001', 'UPN C801200005001'],
    ['a temporary pupil number', 'UPN X00180001701A', 'UPN Y00180001701A'],
    ['a National Insurance number', 'NI number AB 12 34 56 C', 'NI number GB 12 34 56 C'],
    ['a driving licence', 'licence MORGA657054SM9IJ', 'licence MORGA673054SM9IJ'],
    ['a telephone number', 'ring 0161 496 0123', 'ring 07700 90012'],
    ['a postcode', 'lives in M33 0AA', 'lives in QX33 0AA'],
    ['a date of birth', 'born 29/02/2008', 'born 31/02/2008'],
    ['an address of a device', 'login from 203.0.113.9', 'login from 203.0.113.999'],
    ['a vehicle', 'car AB12 CDE', 'car AB00 CDE parked'],
    ['a link with a key', 'https://example.org/a?token=ab12cd34', 'https://example.org/a?page=12'],
  ])('%s', (_, right, wrong) => {
    expect(kinds(right)).toHaveLength(1)
    expect(kinds(wrong)).toEqual([])
  })

  test('what only ends with a number that passes is found at its end', () => {
    expect(recognise('NHS no 2018 943476 5919')).toMatchObject([{ text: '943476 5919' }])
  })

  test('no number is both an NHS number and a learner number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{9}$/), (digits) => {
        expect(kinds(`NHS number or ULN ${digits}`).filter((kind) => /nhs|uln/.test(kind)).length).toBeLessThan(2)
      }),
    )
  })
})

describe('what many numbers look like needs a word beside it', () => {
  test.each([
    ['ten digits', 'NHS 9434765919', 'total 9434765919'],
    ['ten digits of a learner', 'ULN 9276308686', 'total 9276308686'],
    ['nine digits', 'passport 925076473', 'total 925076473'],
    ['eight digits', 'account 55779911', 'total 55779911'],
    ['six digits', 'sort code 20-00-00', 'part 20-00-00'],
    ['a date', 'born on 4th of March 2009', 'met on 4th of March 2009'],
    ['an old number plate', 'reg P123 ABC', 'form P123 ABC'],
    ['small letters', 'NINO ab 12 34 56 c', 'line ab 12 34 56 c'],
  ])('%s', (_, beside, alone) => {
    expect(kinds(beside)).toHaveLength(1)
    expect(kinds(alone)).toEqual([])
  })

  test.each([
    ['a number of an order', 'order number 01632960123'],
    ['a version', 'in version 10.4.120.3'],
    ['a paragraph', 'see paragraph 4.2.100.3'],
    ['a day on which somebody born elsewhere moved', 'born in Leeds and moved here on 12/06/2015'],
    ['a day on which a birth was registered', 'the birth was registered on 14 March 2019'],
    ['a house move in a month', 'on 4 May Green Lane was shut'],
  ])('a word beside it may say that it is something else: %s', (_, text) => {
    expect(kinds(text)).toEqual([])
  })

  test('the word stands within forty characters', () => {
    const far = 'the letter came on a Monday and was put by '
    expect(kinds(`NHS ${'x'.repeat(30)} 9434765919`)).toEqual(['nhs-number'])
    expect(kinds(`NHS ${far}${far}9434765919`)).toEqual([])
  })

  test('the word raises the score where the form alone is enough', () => {
    const [alone] = recognise('see 0161 496 0123')
    const [beside] = recognise('mobile 0161 496 0123')
    expect(beside?.score).toBeGreaterThan(alone?.score ?? 1)
  })

  test('what told of the first of a list tells of the rest, and no further', () => {
    expect(kinds('DOBs 01/04/2005, 16/07/2008 and 29/02/2012; met 3/3/2020')).toEqual(Array(3).fill('date-of-birth'))
  })
})

describe('one thing is one hit', () => {
  test('an address with its postcode', () => {
    expect(recognise('at 12 Acacia Avenue, Sale, M33 0AA now')).toMatchObject([
      { kind: 'address', text: '12 Acacia Avenue, Sale, M33 0AA' },
    ])
  })

  test('no two hits overlap, whatever the text', () => {
    const part = fc.constantFrom(
      ...'0161 496 0123|943 476 5919|AB12 CDE|M33 0AA|12 Acacia Avenue|04/03/2009|born|NHS|ref|20-00-00|55779911|, |\n| |a@b.example.org'.split(
        '|',
      ),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const hits = recognise(parts.join(' '))
        for (const [at, hit] of hits.entries()) expect(hit.start).toBeGreaterThanOrEqual(hits[at - 1]?.end ?? 0)
      }),
    )
  })
})

test('the offsets are those of the given text, after whatever odd characters', () => {
  const odd = fc.constantFrom(
    '\u2019',
    '\u{1f600}',
    'e\u0301',
    '\ufb03',
    '\u00ad',
    '\u200b',
    '\u00a0',
    '\r\n',
    'x',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 20 }), (before) => {
      const text = `${before.join('')} ring 07700 900123\u{1f600}`
      expect(recognise(text)).toMatchObject([{ text: '07700 900123', start: text.indexOf('07700') }])
    }),
  )
})

test('the text of a hit is what stands there, invisible characters and all', () => {
  const text = 'NHS: 943\u00a0476\u200b\r\n5919.'
  expect(recognise(text)).toMatchObject([{ kind: 'nhs-number', text: '943\u00a0476\u200b\r\n5919' }])
})

test('no reason repeats what was found', () => {
  const text = 'NHS 943 476 5919, ring 0161 496 0123, born 4 March 2009, passport 925076473, 12 Acacia Avenue, M33 0AA'
  const hits = recognise(text)
  expect(hits.length).toBeGreaterThan(4)
  for (const { why } of hits) expect(why).not.toMatch(/\d/)
})

describe('a text made to keep it busy', () => {
  const long = (unit: string) => unit.repeat(Math.ceil(1_000_000 / unit.length))
  test.each([
    'a',
    'A',
    '1',
    '.',
    '-',
    ' ',
    '\n',
    '\u00ad',
    'e\u0301',
    '1 ',
    '1-',
    '12 A',
    'Ab ',
    'a.',
    'a@',
    '@',
    'https://',
    '::1',
    '12 The ',
    'Flat 1, ',
    'ref ',
    'born ',
    '0',
    '+44',
    '12 Acacia ',
    'A1',
    "O'",
    '-\n',
    '\u200b\u0301',
    ' \u200b',
  ])('a million times %j', (unit) => {
    const started = performance.now()
    recognise(long(unit))
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})
