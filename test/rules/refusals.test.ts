import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Case } from '~/app/rules/case/case'
import type { Command, Refusal, Setting } from '~/app/rules/case/commands'
import {
  aCase,
  act,
  anna,
  anObjection,
  approved,
  ben,
  built,
  bytesOf,
  gathered,
  outcome,
  portalItself,
  released,
  verified,
} from '../kit/case'

const close = { act: 'close', outcome: 'withdrawn' } as const
const closed = () => act(aCase(), [close])
const approve: Command = { act: 'approve-pack', sha256: bytesOf('a') }
const release: Command = { act: 'release-pack', sha256: bytesOf('a') }
const askPack: Command = { act: 'ask-pack', pack: 'p9' }
const hide: Command = { act: 'hide-words', mark: 'm1', record: 'r1', exemption: 'S2-16' }
const extend: Command = { act: 'extend', reason: 'complexity' }
const verify: Command = { act: 'verify-identity', method: 'in-person' }
const open: Command = { act: 'open-search', search: 's2', source: 'early-help' }
const searching = () => act(verified(), [{ act: 'open-search', search: 's1', source: 'early-help' }])
const decided = () => act(verified(anObjection()), [{ act: 'decide-objection', result: 'upheld' }])

type Row = readonly [Refusal, string, Case, Command, Partial<Setting>?]

const rows: readonly Row[] = [
  ['already-closed', 'any act but the collection of a closed case', closed(), verify],
  ['already-closed', 'closing twice', closed(), close],
  ['already-extended', 'a second extension', act(aCase(), [extend]), extend],
  ['already-released', 'building again after release', released(), askPack],
  ['already-released', 'hiding words after release', released(), hide],
  ['already-released', 'releasing twice', released(), release, { by: ben }],
  ['already-released', 'deciding after release', released(), { act: 'decide-objection', result: 'refused' }],
  ['already-searched', 'a source that is being searched', searching(), open],
  ['already-searched', 'a source that was gone through', gathered(), open],
  ['already-verified', 'verifying twice', verified(), verify],
  ['already-verified', 'asking for proof once verified', verified(), { act: 'ask-identity' }],
  ['built-by-you', 'the builder approving', built(), approve],
  ['built-by-you', 'the builder releasing', approved(), release],
  ['built-by-you', 'the portal approving', built(), approve, { by: portalItself }],
  ['built-by-you', 'a resident releasing', approved(), release, { by: { kind: 'resident' } }],
  ['bytes-changed', 'approving other bytes', built(), { ...approve, sha256: bytesOf('b') }, { by: ben }],
  ['bytes-changed', 'releasing other bytes', approved(), { ...release, sha256: bytesOf('b') }, { by: ben }],
  ['bytes-changed', 'collecting other bytes', released(), { act: 'collect-pack', sha256: bytesOf('b') }],
  ['clock-not-started', 'extending before identity', aCase(), extend, { noticeLimitOn: null }],
  ['extension-too-late', 'the day after the limit', aCase(), extend, { today: '2026-12-24' }],
  ['identity-already-asked', 'asking twice', act(aCase(), [{ act: 'ask-identity' }]), { act: 'ask-identity' }],
  ['identity-not-verified', 'searching before', aCase(), open],
  ['identity-not-verified', 'building before', aCase(), askPack],
  ['identity-not-verified', 'deciding before', anObjection(), { act: 'decide-objection', result: 'upheld' }],
  ['not-an-access-request', 'searching for an objection', verified(anObjection()), open],
  ['not-an-objection', 'deciding an access request', verified(), { act: 'decide-objection', result: 'upheld' }],
  ['not-approved', 'releasing what is only built', built(), release, { by: ben }],
  ['not-approved', 'releasing where there is no pack', gathered(), release, { by: ben }],
  ['not-decided', 'answering an objection before deciding it', verified(anObjection()), askPack],
  ['not-released', 'closing as answered before release', approved(), { act: 'close', outcome: 'answered' }],
  ['not-released', 'a code before release', approved(), { act: 'ask-code' }],
  ['not-released', 'collecting before release', approved(), { act: 'collect-pack', sha256: bytesOf('a') }],
  ['nothing-searched', 'building before any search', verified(), askPack],
  ['pack-being-built', 'building twice at once', act(gathered(), [askPack]), { ...askPack, pack: 'p10' }],
  ['pack-not-built', 'approving nothing', gathered(), approve, { by: ben }],
  ['pack-not-built', 'approving twice', approved(), approve, { by: ben }],
  ['proof-not-passed', 'approving a leak', built({ proof: 'failed' }), approve, { by: ben }],
  ['searches-open', 'building while a search is open', searching(), askPack],
  ['stale', 'finishing a pack nobody asked for', gathered(), { act: 'fail-pack', pack: 'p1' }],
  ['stale', 'finishing a pack twice', built(), { act: 'fail-pack', pack: 'p1' }],
  ['stale', 'showing words that are not hidden', gathered(), { act: 'show-words-again', mark: 'm1' }],
  ['stale', 'allowing words that are not hidden', gathered(), { act: 'allow-words-elsewhere', mark: 'm1' }],
  ['unknown-record', 'hiding in a record that was left out', gathered(), { ...hide, record: 'r3' }],
  ['unknown-record', 'confirming what was not found', gathered(), confirm('s1', 'r1', 'r9')],
  ['unknown-search', 'confirming before the answer', searching(), confirm('s1')],
  ['unknown-search', 'answering twice', gathered(), { act: 'answer-search', search: 's1', found: [] }],
  ['unknown-search', 'failing what was answered', gathered(), { act: 'fail-search', search: 's1' }],
]

function confirm(search: string, ...confirmed: readonly string[]): Command {
  return { act: 'confirm-records', search, confirmed }
}

const filled = rows.map(([refusal, why, kase, command, given = {}]) => [refusal, why, kase, command, given] as const)

test.each(filled)('%s: %s', (refusal, _, kase, command, setting) => {
  expect(outcome(kase, command, setting)).toBe(refusal)
})

test('every refusal in the list of refusals comes about in one of these ways', () => {
  const text = readFileSync('app/rules/case/commands.ts', 'utf8')
  const listed = [...(text.split('export type Refusal =')[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(([, code]) => code)
  expect(listed.length).toBeGreaterThan(20)
  expect([...new Set(rows.map(([refusal]) => refusal))].toSorted()).toEqual(listed.toSorted())
})

describe('what is allowed', () => {
  test('an extension on the very last day', () => {
    expect(outcome(aCase(), extend, { today: '2026-12-23' })).toEqual(['extended'])
  })

  test('somebody else approves and the same somebody releases', () => {
    expect(outcome(built(), approve, { by: ben })).toEqual(['pack-approved'])
    expect(outcome(approved(), release, { by: ben })).toEqual(['pack-released'])
  })

  test('nothing found leaves nothing to go through', () => {
    const answer: Command = { act: 'answer-search', search: 's1', found: [] }
    expect(outcome(searching(), answer)).toEqual(['search-answered', 'records-confirmed'])
    expect(outcome(act(searching(), [answer]), askPack)).toEqual(['pack-asked'])
  })

  test('a search that failed is opened again, and done once the second is', () => {
    const failed = act(searching(), [{ act: 'fail-search', search: 's1' }])
    expect(outcome(failed, askPack)).toBe('searches-open')
    expect(outcome(failed, open)).toEqual(['search-opened'])
    const again = act(failed, [open, { act: 'answer-search', search: 's2', found: [] }])
    expect(outcome(again, askPack)).toEqual(['pack-asked'])
  })

  test('the first collection closes the case; later ones, and codes, stay open', () => {
    const collect: Command = { act: 'collect-pack', sha256: bytesOf('a') }
    expect(outcome(released(), collect)).toEqual(['pack-collected', 'closed'])
    const collected = act(released(), [collect])
    expect(outcome(collected, collect)).toEqual(['pack-collected'])
    expect(outcome(collected, { act: 'ask-code' })).toEqual(['code-asked'])
  })

  test('a released answer that was posted closes the case as answered', () => {
    expect(outcome(released(), { act: 'close', outcome: 'answered' })).toEqual(['closed'])
  })

  test('an objection is decided again before its answer is released', () => {
    const answered = built({ kase: decided() })
    expect(act(answered, [{ act: 'decide-objection', result: 'partly' }]).pack).toBeNull()
  })
})

describe('a change to what the answer says puts the pack aside, and its approval with it', () => {
  const marked = () => act(gathered(), [hide])
  const changes: readonly (readonly [string, Command])[] = [
    ['words hidden', hide],
    ['words shown again', { act: 'show-words-again', mark: 'm1' }],
    ['words allowed elsewhere', { act: 'allow-words-elsewhere', mark: 'm1' }],
    ['records gone through again', confirm('s1', 'r1')],
    ['another source', { act: 'open-search', search: 's2', source: 'school' }],
    ['more time, which moves the date that the letter gives', extend],
  ]

  test.each(changes)('%s', (_, command) => {
    const ready = act(built({ kase: marked() }), [approve], { by: ben })
    const changed = act(ready, [command])
    expect(changed.pack).toBeNull()
    expect(outcome(changed, release, { by: ben })).toBe('not-approved')
  })

  test('so does building again: the new version needs an approval of its own', () => {
    const again = built({ kase: approved(), sha256: bytesOf('c') })
    expect(again.pack).toMatchObject({ version: 2, state: 'built', approvedBy: null })
    expect(outcome(again, release, { by: ben })).toBe('not-approved')
  })

  test('work on a pack that was put aside is stale', () => {
    const aside = act(act(gathered(), [askPack]), [hide])
    const late: Command = {
      act: 'finish-pack',
      pack: 'p9',
      sha256: bytesOf('a'),
      pages: 1,
      registerVersion: 1,
      proof: 'passed',
    }
    expect(outcome(aside, late)).toBe('stale')
  })

  test('the builder of a version is who asked for that version', () => {
    const byBen = built({ by: ben })
    expect(outcome(byBen, approve, { by: ben })).toBe('built-by-you')
    expect(outcome(byBen, approve, { by: anna })).toEqual(['pack-approved'])
  })
})
