import { describe, expect, test } from 'vitest'
import type { Answers, Typist } from '~/app/rules/journey/answers'
import { path } from '~/app/rules/journey/path'
import { placeAfter, placeAfterChange, placeBefore, turnOf } from '~/app/rules/journey/turns'
import { accessAnswers } from '../kit/answers'

const resident = (answers: Answers) => ({ answers, typist: 'resident' as const })
const staff = (answers: Answers) => ({ answers, typist: 'staff' as const })

/** Every question passed: what isn't needed with nothing said. */
const whole: Answers = {
  ...accessAnswers,
  years: { from: '', to: '' },
  words: '',
  'former-names': '',
  'past-addresses': '',
  identifiers: '',
  telephone: '',
  safe: [],
  formats: [],
  support: '',
}

describe('on the way to the end', () => {
  test.each<Typist>(['resident', 'staff'])('Continue and Back walk the same questions (%s)', (typist) => {
    const standing = { answers: whole, typist }
    const [first] = path(whole, typist)
    if (first === undefined) throw new Error('no question')
    const walked = [first]
    for (let at = placeAfter(first, standing); at !== 'check'; at = placeAfter(at, standing)) {
      expect(placeBefore(at, standing), at).toBe(walked.at(-1))
      walked.push(at)
    }
    expect(placeBefore(first, standing)).toBeNull()
    expect(walked).toEqual(path(whole, typist).filter((step) => step !== 'email-code'))
  })

  test('the code is asked for until the address is the one that it came back from', () => {
    expect(placeAfter('email', resident({ ...whole, email: 'new@example.org' }))).toBe('email-code')
    expect(placeAfter('email', resident(whole))).toBe('telephone')
    expect(placeBefore('telephone', resident(whole))).toBe('email')
  })

  test('staff are never led to papers: they are added on the case', () => {
    const child: Answers = { ...whole, for: 'child', 'acting-as': 'parent', 'child-view': 'agrees', 'your-name': 'Ann' }
    expect(placeAfter('your-name', resident(child))).toBe('authority')
    expect(placeAfter('your-name', staff(child))).toBe('scope')
    expect(placeBefore('scope', staff(child))).toBe('your-name')
  })
})

describe('after a changed answer', () => {
  test('the check comes next where nothing was opened by it', () => {
    expect(placeAfterChange(resident(whole))).toBe('check')
  })

  test.each<[string, Answers, string]>([
    ['another right', { rights: ['access', 'erasure'] }, 'erase'],
    ['somebody else', { for: 'other' }, 'acting-as'],
    ['another address for email', { email: 'new@example.org' }, 'email-code'],
    ['a safe way', { safe: ['no-telephone'] }, 'safe-how'],
    ['a date in court', { urgent: 'yes' }, 'urgent-why'],
    [
      'no post, though the answer was to be posted',
      { delivery: 'post', safe: ['no-post'], 'safe-how': '' },
      'delivery',
    ],
  ])('%s: the question that it opened comes next', (_name, changed, next) => {
    expect(placeAfterChange(resident({ ...whole, ...changed }))).toBe(next)
  })

  test('all that it opened are asked, one after another, the ones that may be passed over too', () => {
    let answers: Answers = { ...whole, for: 'other' }
    const given: Answers = {
      'acting-as': 'solicitor',
      'your-name': 'Idris',
      'your-organisation': '',
      authority: [],
    }
    const seen: string[] = []
    for (let at = placeAfterChange(resident(answers)); at !== 'check'; at = placeAfterChange(resident(answers))) {
      seen.push(at)
      answers = { ...answers, [at]: given[at] }
    }
    expect(seen).toEqual(['acting-as', 'your-name', 'your-organisation', 'authority'])
  })
})

describe('the turn of a question', () => {
  test.each<[string, 'rights' | 'words' | 'erase', Answers, string]>([
    ['the first of a new form', 'rights', {}, 'asked'],
    ['a later one of a form that is gone', 'words', {}, 'again'],
    ['one that isn’t asked', 'erase', whole, 'moved'],
    ['one beyond the first that needs an answer', 'words', { rights: ['access'] }, 'moved'],
    ['one answered before', 'words', whole, 'asked'],
  ])('%s', (_name, step, answers, turn) => {
    expect(turnOf(step, resident(answers))).toBe(turn)
  })
})
