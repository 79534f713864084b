import { describe, expect, test } from 'vitest'
import type { CasePeople } from '~/app/redaction/find/text/people/casePeople'
import { peopleIn } from '~/app/redaction/find/text/people/peopleIn'
import { aCase } from './aCase'

const named = (text: string, people: CasePeople = aCase) => peopleIn(text, people).map((hit) => hit.text)
const one = (name: string): CasePeople => ({ people: [{ name }] })

describe('a person of the case is found', () => {
  test.each([
    ['by the full name', 'with Katherine O\u2019Neill today', 'Katherine O\u2019Neill'],
    ['without the apostrophe', 'with Katherine ONeill today', 'Katherine ONeill'],
    ['with another apostrophe', "with Katherine O'Neill today", "Katherine O'Neill"],
    ['surname first', 'O\u2019Neill, Katherine: mother', 'O\u2019Neill, Katherine'],
    ['by title and surname', 'asked Mrs. O\u2019Neill to sit', 'Mrs. O\u2019Neill'],
    ['by surname alone', 'what Koval said', 'Koval'],
    ['by first name alone', 'then Oleksandr left', 'Oleksandr'],
    ['in lower case, as in a hurry', 'rang oleksandr twice', 'oleksandr'],
    ['by a usual short form', 'then Kate left', 'Kate'],
    ['by a name that only this family uses', 'hid behind Bunny', 'Bunny'],
    ['by an initial', 'K. O\u2019Neill wrote', 'K. O\u2019Neill'],
    ['in capitals', 'KATHERINE O\u2019NEILL', 'KATHERINE O\u2019NEILL'],
    ['in another spelling of the name', 'Muhammad Hussein came', 'Muhammad Hussein'],
    ['without its accent', 'Sian Rees-Hughes came', 'Sian Rees-Hughes'],
    ['with its accent set apart', 'Sia\u0302n Rees-Hughes came', 'Sia\u0302n Rees-Hughes'],
    ['by half of a double name', 'Mrs Whitlow came', 'Mrs Whitlow'],
    ['by a former name', 'then Si\u00e2n Rees came', 'Si\u00e2n Rees'],
    ['over a line\u2019s end', 'for Katherine\r\nO\u2019Neill to', 'Katherine\r\nO\u2019Neill'],
    ['parted at a line\u2019s end', 'for Mar-\ngaret Whitlow-\nFinch to', 'Mar-\ngaret Whitlow-\nFinch'],
    ['by dotted initials', 'agreed with M.W. that', 'M.W.'],
    ['by initials', 'agreed with MW that', 'MW'],
    ['as a family', 'the Kovals moved', 'Kovals'],
  ])('%s', (_, text, words) => {
    expect(named(text)).toEqual([words])
  })

  test('the name alone is taken from a possessive', () => {
    expect(named("Koval\u2019s flat, Oleksandr's dog, Hussain\u2019s car")).toEqual(['Koval', 'Oleksandr', 'Hussain'])
  })

  test('the surer, the more of the name there is', () => {
    const score = (text: string) => peopleIn(text, aCase)[0]?.score ?? 0
    const falling = [
      'Katherine O\u2019Neill',
      'Kate O\u2019Neill',
      'K O\u2019Neill',
      'O\u2019Neill',
      'Katherine',
      'Kate',
    ].map(score)
    expect(falling).toEqual(falling.toSorted((a, b) => b - a))
    expect(new Set(falling).size).toBe(6)
  })
})

describe('what only looks like a person of the case is not', () => {
  test.each([
    ['a word inside a word', 'Marshall, the willows, marshes'],
    ['a name that is a word', 'the marsh and what it will be'],
    ['a word that begins a sentence', 'Will the school reply? Will they?'],
    ['a street', 'the whole of Marsh Street and Koval Road'],
    ['letters that mean something else', 'DA and PA were both noted'],
    ['initials without capitals', 'a 40 mw lamp, Mw and Jp'],
  ])('%s', (_, text) => {
    expect(named(text)).toEqual([])
  })

  test('the small word after a surname is no initial', () => {
    expect(named('Koval. O came')).toEqual(['Koval'])
    expect(named('Tudor a friend', one('Anna Tudor'))).toEqual(['Tudor'])
  })
})

describe('the subject', () => {
  test.each([
    'Llinos Pugh',
    'Pugh, Llinos',
    'Llinos',
    'L. Pugh',
    'L.P.',
    'born on 4 March 2009',
    '07700 900 456',
    'llinos@example.org',
    'M33 0AA',
    '12 Acacia Avenue',
  ])('is left out: %s', (text) => {
    expect(named(`About ${text} today`)).toEqual([])
  })

  test('a surname that they share is left out alone, but not with the other\u2019s first name', () => {
    expect(named('Pugh said that Joanna Pugh left and Jo Pugh stayed')).toEqual(['Joanna Pugh', 'Jo Pugh'])
  })

  test('a title with the shared surname may be either: a low suggestion', () => {
    expect(peopleIn('as Mrs Pugh said', aCase)).toMatchObject([{ text: 'Mrs Pugh', score: 0.3 }])
  })

  test('of a father and a son of one first name, the first name is a low suggestion', () => {
    const two: CasePeople = { subject: { name: 'Emrys Vaughan' }, people: [{ name: 'Emrys Tudor' }] }
    expect(peopleIn('Emrys, Emrys Vaughan, Emrys Tudor', two).map(({ text, score }) => [text, score])).toEqual([
      ['Emrys', 0.3],
      ['Emrys Tudor', 0.95],
    ])
  })
})

describe('what is known of others', () => {
  test.each([
    ['telephone', 'on (0161) 496-0123 today', '(0161) 496-0123'],
    ['telephone', 'on +44 161 496 0123 today', '+44 161 496 0123'],
    ['date-of-birth', 'signed 14/07/1987 below', '14/07/1987'],
    ['date-of-birth', 'signed 14th July 1987 below', '14th July 1987'],
    ['address', 'at flat 3 47 lower mill st, Altrincham today', 'flat 3 47 lower mill st, Altrincham'],
    ['postcode', 'in wa140ab today', 'wa140ab'],
    ['email', 'to SIAN.REES@EXAMPLE.ORG today', 'SIAN.REES@EXAMPLE.ORG'],
  ])('a %s is found without a word beside it', (kind, text, words) => {
    expect(peopleIn(text, aCase)).toMatchObject([{ kind, text: words }])
  })
})

test('names that are read otherwise than first and last', () => {
  expect(named('Jan van der Berg, J. van der Berg, Mr van der Berg', one('Jan van der Berg'))).toHaveLength(3)
  expect(named('Grace Adaeze Okafor, Grace A Okafor, Grace Okafor', one('OKAFOR, Grace Adaeze'))).toHaveLength(3)
  expect(named('Nan came', one('Nan'))).toEqual(['Nan'])
  expect(named('Mr Tudor came', one('Mr Tudor'))).toEqual(['Mr Tudor'])
})

test('no reason repeats a name', () => {
  for (const { why } of peopleIn('Katherine O\u2019Neill, Kate, Koval, M.W., 14/07/1987, WA14 0AB', aCase)) {
    expect(why).not.toMatch(/Kath|Neill|Kate|Koval|M\.W|1987|WA14/)
  }
})
