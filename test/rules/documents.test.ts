import { describe, expect, test } from 'vitest'
import type { Case } from '~/app/rules/case/case'
import type { Command } from '~/app/rules/case/commands'
import { isReady, leftOutOf, PageFlag } from '~/app/rules/case/documents'
import { act, anna, outcome, portalItself } from '../kit/case'
import {
  askBurn,
  burnedDocument,
  finishBurn,
  hideArea,
  markedDocument,
  readDocument,
  refusedDocument,
  waitingDocument,
} from '../kit/documentRules'

const documentOf = (kase: Case) => {
  const document = kase.documents.get('d1')
  if (document === undefined) throw new Error('There is no document')
  return document
}
const askPack: Command = { act: 'ask-pack', pack: 'p9' }
const flag = { act: 'flag-page', document: 'd1', page: 1, flag: 'out-of-scope' } as const
const show: Command = { act: 'show-area-again', mark: 'a1', document: 'd1' }
const allow: Command = { act: 'allow-area-elsewhere', mark: 'a1', document: 'd1' }
const burnedWithMark = () => act(markedDocument(), [{ ...finishBurn, marks: ['a1'] }])

describe('what was burned', () => {
  test('as it now stands, and proved, is ready for a pack', () => {
    expect(isReady(documentOf(burnedDocument()))).toBe(true)
    expect(outcome(burnedDocument(), askPack)).toEqual(['pack-asked'])
    expect(outcome(burnedWithMark(), askPack)).toEqual(['pack-asked'])
  })

  test.each<[string, Case, Command]>([
    ['more is hidden', burnedDocument(), hideArea],
    ['something is shown again', burnedWithMark(), show],
    ['something is allowed elsewhere', burnedWithMark(), allow],
    ['a page is flagged', burnedDocument(), flag],
  ])('is put aside, and a pack with it, once %s', (_, kase, command) => {
    const asked = act(kase, [askPack])
    const changed = act(asked, [command])
    expect([documentOf(changed).burned, changed.pack]).toEqual([null, null])
    expect(outcome(changed, askPack)).toBe('documents-not-ready')
  })

  test('is not put aside by a suggestion that is rejected: that shows no more and no less', () => {
    const reject: Command = { act: 'reject-suggestion', suggestion: 'sg2', document: 'd1' }
    expect(isReady(documentOf(act(burnedDocument(), [reject])))).toBe(true)
  })

  test('may be burned with its marks in any order, and again under another name', () => {
    const two = act(markedDocument(), [{ ...hideArea, mark: 'a2', page: 2 }])
    const burned = { ...finishBurn, marks: ['a2', 'a1'] }
    expect(outcome(two, burned, { by: portalItself })).toEqual(['document-burned'])
    expect(outcome(act(two, [burned]), { ...burned, burn: 'b2' })).toEqual(['document-burned'])
  })
})

test('what can’t be burned holds no pack up, nor does what was taken off', () => {
  expect(outcome(refusedDocument(), askPack)).toEqual(['pack-asked'])
  const off = act(waitingDocument(), [{ act: 'remove-document', document: 'd1' }])
  expect(off.documents.size).toBe(0)
  expect(outcome(off, askPack)).toEqual(['pack-asked'])
})

test('a suggestion is free again once the mark that took it is gone, and may be taken or rejected then', () => {
  const freed = act(markedDocument(), [show])
  expect(outcome(freed, { ...hideArea, mark: 'a2', suggestion: 'sg1' })).toEqual(['area-hidden'])
  expect(outcome(freed, { act: 'reject-suggestion', suggestion: 'sg1', document: 'd1' })).toEqual([
    'suggestion-rejected',
  ])
})

test('a mark knows its page, its exemption, the suggestion it took, and whether its words may stand elsewhere', () => {
  const area = { page: 0, exemption: 'S2-16', suggestion: 'sg1' }
  expect(documentOf(markedDocument()).hidden).toEqual(new Map([['a1', { ...area, allowedElsewhere: false }]]))
  expect(documentOf(act(markedDocument(), [allow])).hidden).toEqual(
    new Map([['a1', { ...area, allowedElsewhere: true }]]),
  )
})

test.each(PageFlag.options)('of its pages those that say nothing more are left out: %s', (given) => {
  const flagged = act(readDocument(), [{ ...flag, flag: given }])
  const isLeftOut = given === 'out-of-scope' || given === 'duplicate'
  expect(leftOutOf(documentOf(flagged))).toEqual(isLeftOut ? [1] : [])
  const again = act(flagged, [{ ...flag, flag: 'disclose' }])
  expect(leftOutOf(documentOf(again))).toEqual([])
})

test('to ask for burning leaves no event: it changes nothing of the case', () => {
  expect(outcome(readDocument(), askBurn, { by: anna })).toEqual([])
})
