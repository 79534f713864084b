import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '~/app/rules/journey/answers'
import {
  firstUnanswered,
  isConfirmed,
  isReachable,
  path,
  stepAfter,
  stepBefore,
  stepNamed,
} from '~/app/rules/journey/path'
import { finished, someAnswers, steps, typists } from './journeyWalks'

const about = [
  ...['name', 'former-names', 'date-of-birth', 'address', 'past-addresses', 'identifiers'],
  ...['email', 'email-code', 'telephone', 'safe', 'urgent', 'delivery', 'formats', 'support'],
]

describe('the questions, in order', () => {
  test.each<readonly [string, Answers, readonly string[]]>([
    ['before the first answer', {}, ['rights']],
    ['with nothing chosen', { rights: [] }, ['rights']],
    ['for information', { rights: ['access'] }, ['rights', 'for', 'scope', 'years', 'words', ...about]],
    ['to object', { rights: ['objection'] }, ['rights', 'for', 'targets', 'situation', 'restrict', ...about]],
    ['against adverts', { rights: ['direct-marketing'] }, ['rights', 'for', 'marketing', ...about]],
    ['to put right', { rights: ['rectification'] }, ['rights', 'for', 'scope', 'wrong', ...about]],
    ['to delete', { rights: ['erasure'] }, ['rights', 'for', 'scope', 'erase', ...about]],
    ['to stop for now', { rights: ['restriction'] }, ['rights', 'for', 'scope', 'limit', ...about]],
    ['to move', { rights: ['portability'] }, ['rights', 'for', 'scope', 'years', 'move', ...about]],
    [
      'three at once for a child',
      { rights: ['access', 'erasure', 'objection'], for: 'child' },
      [
        ...['rights', 'for', 'acting-as', 'child-view', 'your-name', 'authority', 'scope', 'years', 'words', 'erase'],
        ...['targets', 'situation', 'restrict', ...about],
      ],
    ],
  ])('%s', (_, answers, expected) => {
    expect(path(answers)).toEqual(expected)
  })

  test.each<readonly [string, Answers, string]>([
    ['a firm, for an adult', { for: 'other' }, 'your-organisation'],
    ['how to be reached, where some ways are not safe', { safe: ['no-post'] }, 'safe-how'],
    ['why it is urgent', { urgent: 'yes' }, 'urgent-why'],
    ['which language', { formats: ['other-language'] }, 'format-language'],
    ['where paper goes, to somebody who asks for another', { for: 'child', delivery: 'post' }, 'your-address'],
  ])('%s', (_, answers, step) => {
    expect(path({ rights: ['access'], ...answers })).toContain(step)
    expect(path({ rights: ['access'] })).not.toContain(step)
  })

  test('staff say first how and when it came, and confirm no address for email', () => {
    expect(path({}, 'staff')).toEqual(['channel', 'received', 'language', 'rights'])
    expect(path({ rights: ['access'] }, 'staff')).not.toContain('email-code')
  })

  test('every step is asked of somebody', () => {
    const all = new Set<string>()
    fc.assert(
      fc.property(finished('resident'), finished('staff'), (one, other) => {
        for (const step of [...path(one), ...path(other, 'staff')]) all.add(step)
      }),
      { numRuns: 300 },
    )
    expect([...all].toSorted()).toEqual([...steps].toSorted())
  })

  test('a step is known by its word only where the answers lead to it', () => {
    const access: Answers = { rights: ['access'] }
    expect(stepNamed('scope', access)).toBe('scope')
    expect(stepNamed('situation', access)).toBeNull()
    for (const word of ['', 'Scope', '__proto__', 'constructor', 'check']) expect(stepNamed(word, access)).toBeNull()
  })
})

describe('whatever has been answered', () => {
  test('next and back undo each other, no question comes twice, and the way ends', () => {
    fc.assert(
      fc.property(someAnswers, typists, (answers, typist) => {
        const all = path(answers, typist)
        expect(new Set(all).size).toBe(all.length)
        expect(stepBefore(all[0] ?? 'rights', answers, typist)).toBeNull()
        const walked = all.map((step) => {
          const next = stepAfter(step, answers, typist)
          if (next !== null) expect(stepBefore(next, answers, typist)).toBe(step)
          return next
        })
        expect(walked).toEqual([...all.slice(1), null])
      }),
      { numRuns: 1000 },
    )
  })

  test('the first question without an answer is on the path and can be reached, and nothing beyond it can', () => {
    fc.assert(
      fc.property(someAnswers, typists, (answers, typist) => {
        const all = path(answers, typist)
        const first = firstUnanswered(answers, typist)
        if (first === null) return
        expect(all).toContain(first)
        expect(all.filter((step) => isReachable(step, answers, typist))).toEqual(all.slice(0, all.indexOf(first) + 1))
      }),
      { numRuns: 1000 },
    )
  })

  test('who answers each question in turn comes to the end', () => {
    fc.assert(
      fc.property(
        typists.chain((typist) => finished(typist).map((answers) => ({ answers, typist }))),
        ({ answers, typist }) => {
          expect(firstUnanswered(answers, typist)).toBeNull()
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('an answer that another has overtaken is asked for again', () => {
  test('a parent, where it is no longer for a child', () => {
    const answers: Answers = { rights: ['access'], for: 'child', 'acting-as': 'parent' }
    expect(firstUnanswered(answers)).toBe('child-view')
    expect(firstUnanswered({ ...answers, for: 'other' })).toBe('acting-as')
  })

  test('post, where none is safe any more', () => {
    const [answers] = fc.sample(finished('resident'), 1)
    const posted: Answers = { ...answers, for: 'me', delivery: 'post', safe: [] }
    expect(firstUnanswered(posted)).toBeNull()
    expect(firstUnanswered({ ...posted, safe: ['no-post'] })).toBe('delivery')
  })

  test('an email address that no code has come back from', () => {
    expect(isConfirmed({ email: 'a@example.org', 'email-code': 'a@example.org' })).toBe(true)
    expect(isConfirmed({ email: 'b@example.org', 'email-code': 'a@example.org' })).toBe(false)
    expect(isConfirmed({})).toBe(false)
  })
})
