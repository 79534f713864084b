import { describe, expect, test } from 'vitest'
import { bearsOn, isSamePerson, type Use, type Whom } from '~/app/rules/standing'

const use = (kind: Use['kind'], target: string, activity = 'families'): Use => ({ kind, activity, target })
const marketing: Use = { kind: 'marketing', activity: null, target: null }

describe('an objection bears', () => {
  test.each([
    ['to a use on that use', use('activity', 'families'), use('activity', 'families'), true],
    ['to a use on each of its recipients', use('activity', 'families'), use('recipient', 'police'), true],
    ['to a use on its research', use('activity', 'families'), use('research', 'study'), true],
    ['to a recipient on that recipient', use('recipient', 'police'), use('recipient', 'police'), true],
    ['to a recipient on no other', use('recipient', 'police'), use('recipient', 'health'), false],
    ['to a recipient on no research of the same name', use('recipient', 'study'), use('research', 'study'), false],
    ['to a recipient on the whole use', use('recipient', 'police'), use('activity', 'families'), true],
    ['to one service on no other', use('activity', 'families'), use('activity', 'housing', 'housing'), false],
    [
      'to one service’s recipient on no other’s',
      use('recipient', 'police'),
      use('recipient', 'police', 'housing'),
      false,
    ],
    ['to marketing on marketing', marketing, marketing, true],
    ['to marketing on nothing else', marketing, use('activity', 'families'), false],
    ['to a use on no marketing', use('activity', 'families'), marketing, false],
  ])('%s', (_, objection, asked, bears) => {
    expect(bearsOn(objection, asked)).toBe(bears)
  })
})

describe('the same person', () => {
  const rona: Whom = { name: 'Rona Marsh', dateOfBirth: '1990-02-03', email: 'rona@example.org', formerNames: null }
  test.each([
    ['by email, whatever the case of its letters', { name: '', dateOfBirth: '', email: ' RONA@example.org ' }, true],
    ['by name and date of birth', { name: 'rona  marsh', dateOfBirth: '1990-02-03', email: '' }, true],
    ['by a name they had', { name: 'R. Ellis', formerNames: 'Rona Marsh', dateOfBirth: '1990-02-03', email: '' }, true],
    ['not by the name alone', { name: 'Rona Marsh', dateOfBirth: '', email: '' }, false],
    ['not by the date of birth alone', { name: 'Iona Marsh', dateOfBirth: '1990-02-03', email: '' }, false],
    ['not by another’s email', { name: '', dateOfBirth: '', email: 'iona@example.org' }, false],
  ])('%s', (_, whom, same) => {
    expect([isSamePerson(whom, rona), isSamePerson(rona, whom)]).toEqual([same, same])
  })

  test('is never found where nothing is known of either', () => {
    const nobody: Whom = { name: '', dateOfBirth: '', email: '' }
    expect(isSamePerson(nobody, nobody)).toBe(false)
  })
})
