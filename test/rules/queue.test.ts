import { describe, expect, test } from 'vitest'
import { bucketsOf } from '~/app/rules/queue'
import { postcodeWords, soughtWords, wordsIn } from '~/app/rules/searchWords'
import { aCase, act, after as happened } from '../kit/case'

describe('words that a case is found by', () => {
  test.each([
    ["Zoë O'Neil-Shaw", ['zoe', 'oneilshaw', 'o', 'neil', 'shaw']],
    ['Łucja Strauß', ['lucja', 'strauss']],
    ['  17, St. Mary’s Row\n', ['17', 'st', 'marys', 'mary', 's', 'row']],
    ['Ольга 王 ', ['ольга', '王']],
    ['', []],
    ['- %', []],
  ])('%j', (text, words) => {
    expect(wordsIn(text)).toEqual(words)
  })

  test('are short enough for an index, whatever was typed', () => {
    expect(wordsIn('x'.repeat(5000))).toEqual(['x'.repeat(60)])
    expect(soughtWords('x'.repeat(5000))).toEqual(['x'.repeat(60)])
  })

  test('a postcode is found whole and in its halves', () => {
    expect(postcodeWords('M33 7qx')).toEqual(['m337qx', 'm33', '7qx'])
  })
})

describe('the piles that a case lies in', () => {
  const standing = { dueOn: '2026-12-23', pausedOn: null, waitingFor: null, settledOn: null }
  test('a new case is open, and paused while its time stands still', () => {
    expect(bucketsOf(aCase(), standing)).toEqual(['open'])
    expect(bucketsOf(aCase(), { ...standing, dueOn: null, pausedOn: '2026-11-24' })).toEqual(['open', 'paused'])
    expect(bucketsOf(aCase(), { ...standing, dueOn: null, waitingFor: 'identity' })).toEqual(['open', 'paused'])
  })

  test('a complaint keeps its place when the case is closed, until it is answered', () => {
    const complained = act(aCase(), [
      { act: 'receive-complaint', complaint: 'c', on: '2026-11-24', channel: 'email' },
      { act: 'close', outcome: 'withdrawn' },
    ])
    expect(bucketsOf(complained, standing)).toEqual(['complaint'])
    const answered = happened(complained, {
      type: 'complaint-answered',
      complaint: 'c',
      on: '2026-11-25',
      result: 'upheld',
    })
    expect(bucketsOf(answered, standing)).toEqual([])
  })

  test('one that was taken back lies nowhere, whatever it waits for', () => {
    const complained = act(aCase(), [{ act: 'receive-complaint', complaint: 'c', on: '2026-11-24', channel: 'email' }])
    expect(bucketsOf(happened(complained, { type: 'import-undone', on: '2026-11-25' }), standing)).toEqual([])
  })
})
