import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sayRefusal } from '~/app/pages/wording'
import type { Command } from '~/app/rules/case/commands'
import type { WatchKind } from '~/app/rules/case/events'
import { readClock } from '~/app/rules/clock/clock'
import {
  aCase,
  act,
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
import { holidays } from '../kit/holidays'
import { documentRows, type Row } from './refusalsDocuments'

const close = { act: 'close', outcome: 'withdrawn' } as const
const closed = () => act(aCase(), [close])
const approve: Command = { act: 'approve-pack', sha256: bytesOf('a') }
const release: Command = { act: 'release-pack', sha256: bytesOf('a') }
const askPack: Command = { act: 'ask-pack', pack: 'p9' }
const hide: Command = { act: 'hide-words', mark: 'm1', record: 'r1', exemption: 'S2-16' }
const extend: Command = { act: 'extend', reason: 'complexity' }
const verify = { act: 'verify-identity', method: 'in-person' } as const
const open: Command = { act: 'open-search', search: 's2', source: 'early-help' }
const searching = () => act(verified(), [{ act: 'open-search', search: 's1', source: 'early-help' }])
const decided = () => act(verified(anObjection()), [{ act: 'decide-objection', result: 'upheld' }])

const ask: Command = { act: 'ask-clarification', clarification: 'q1', reason: 'which-years' }
const answer = { act: 'answer-clarification', clarification: 'q1', on: '2026-11-24', channel: 'post' } as const
const drop: Command = { act: 'drop-clarification', clarification: 'q1' }
const complain = { act: 'receive-complaint', complaint: 'c1', on: '2026-11-24', channel: 'email' } as const
const acknowledge: Command = { act: 'acknowledge-complaint', complaint: 'c1' }
const paused = () => act(aCase(), [ask])
const waiting = () => act(aCase(), [{ act: 'ask-identity' }])
const complained = () => act(aCase(), [complain])
const review: Command = { act: 'open-review', review: 'v1' }
const reviewed = () => act(released(), [review])
const reminded = () => act(aCase(), [remind('due', '2026-12-23')], { today: '2026-12-23' })
const marketing = readClock({ right: 'direct-marketing', nation: 'EW', receivedOn: '2026-11-23' }, holidays)

function remind(kind: WatchKind, on: string): Command {
  return { act: 'remind', watch: { kind, about: '', for: on } }
}

const rows: readonly Row[] = [
  ...documentRows,
  ['already-closed', 'any act but the collection of a closed case', closed(), verify],
  ['already-closed', 'closing twice', closed(), close],
  ['already-extended', 'a second extension', act(aCase(), [extend]), extend],
  ['already-released', 'building again after release', released(), askPack],
  ['already-released', 'hiding words after release', released(), hide],
  ['already-released', 'asking a question while a review is open', reviewed(), ask],
  ['already-released', 'withdrawing while a review is open', reviewed(), close],
  ['review-open', 'a second review before the first has ended', reviewed(), review],
  ['review-not-explained', 'building what a review shows, without a word of why', reviewed(), askPack],
  ['not-released', 'a review of what has not gone out', gathered(), review],
  ['not-an-access-request', 'a review of the answer to an objection', decided(), review],
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
  ['already-acknowledged', 'acknowledging a complaint twice', act(complained(), [acknowledge]), acknowledge],
  ['answer-before-question', 'an answer of the day before', paused(), { ...answer, on: '2026-11-23' }],
  [
    'answer-before-question',
    'proof of the day before it was asked for',
    waiting(),
    { ...verify, completeOn: '2026-11-23' },
  ],
  ['before-receipt', 'a complaint of the day before the request', aCase(), { ...complain, on: '2026-11-22' }],
  ['clarification-open', 'a second question while one is unanswered', paused(), { ...ask, clarification: 'q2' }],
  ['clarification-too-late', 'asking on the day after the month', aCase(), ask, { today: '2026-12-24' }],
  ['clock-not-started', 'extending while proof is awaited', waiting(), extend],
  ['clock-not-started', 'asking while proof is awaited', waiting(), ask],
  ['day-in-future', 'an answer of tomorrow', paused(), { ...answer, on: '2026-11-25' }],
  ['day-in-future', 'a complaint of tomorrow', aCase(), { ...complain, on: '2026-11-25' }],
  ['day-in-future', 'proof of tomorrow', waiting(), { ...verify, completeOn: '2026-11-25' }],
  ['extension-not-for-this-right', 'where the law gives no more time', aCase(), extend, { clock: marketing }],
  ['extension-too-late', 'the day after the limit', aCase(), extend, { today: '2026-12-24' }],
  ['guard-lacking', 'hiding words whose exemption asks for more', gathered(), { ...hide, lacking: ['about-missing'] }],
  ['identity-already-asked', 'asking twice', act(aCase(), [{ act: 'ask-identity' }]), { act: 'ask-identity' }],
  ['identity-not-verified', 'searching before', aCase(), open],
  ['identity-not-verified', 'building before', aCase(), askPack],
  ['identity-not-verified', 'deciding before', anObjection(), { act: 'decide-objection', result: 'upheld' }],
  ['no-clarification-open', 'an answer where nothing was asked', aCase(), answer],
  ['no-clarification-open', 'an answer to another question', paused(), { ...answer, clarification: 'q2' }],
  ['no-clarification-open', 'a second answer', act(paused(), [answer]), answer],
  ['no-clarification-open', 'doing without an answer that came', act(paused(), [answer]), drop],
  ['no-clarification-open', 'doing without another answer', paused(), { ...drop, clarification: 'q2' }],
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
  ['pause-not-for-this-right', 'asking about an objection', anObjection(), ask],
  ['proof-not-passed', 'approving a leak', built({ proof: 'failed' }), approve, { by: ben }],
  ['searches-open', 'building while a search is open', searching(), askPack],
  ['stale', 'finishing a pack nobody asked for', gathered(), { act: 'fail-pack', pack: 'p1' }],
  ['stale', 'finishing a pack twice', built(), { act: 'fail-pack', pack: 'p1' }],
  ['stale', 'showing words that are not hidden', gathered(), { act: 'show-words-again', mark: 'm1' }],
  ['stale', 'allowing words that are not hidden', gathered(), { act: 'allow-words-elsewhere', mark: 'm1' }],
  ['stale', 'a reminder before its day', aCase(), remind('due', '2026-12-23'), { today: '2026-12-22' }],
  ['stale', 'a reminder of a day that has moved', aCase(), remind('due', '2026-12-22'), { today: '2026-12-23' }],
  ['stale', 'reminding twice', reminded(), remind('due', '2026-12-23'), { today: '2026-12-23' }],
  ['unknown-complaint', 'acknowledging a complaint that nobody made', aCase(), acknowledge],
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

test('and each has its words for staff', () => {
  for (const [refusal] of rows) expect(sayRefusal(refusal)).toMatch(/^\p{Lu}.{15,}\.$/su)
})

describe('what is allowed', () => {
  test('an extension on the very last day', () => {
    expect(outcome(aCase(), extend, { today: '2026-12-23' })).toEqual(['extended'])
  })

  test('an extension while a question is unanswered, even when the month would be over', () => {
    expect(outcome(paused(), extend, { today: '2026-12-31' })).toEqual(['extended'])
  })

  test('a question on the last day of the month, which stops the clock; and another once it is answered', () => {
    expect(outcome(aCase(), ask, { today: '2026-12-23' })).toEqual(['clarification-asked'])
    const answered = act(paused(), [answer])
    expect(outcome(answered, { ...ask, clarification: 'q2' })).toEqual(['clarification-asked'])
  })

  test('an answer that came by post days before it was typed in, on the day of its question at the earliest', () => {
    expect(outcome(paused(), answer, { today: '2026-12-02' })).toEqual(['clarification-answered'])
    expect(act(paused(), [answer], { today: '2026-12-02' }).clarifications).toMatchObject([
      { answeredOn: '2026-11-24' },
    ])
  })

  test('doing without an answer, after which nothing was ever asked', () => {
    expect(outcome(paused(), drop)).toEqual(['clarification-dropped'])
    expect(act(paused(), [drop]).clarifications).toEqual([])
  })

  test('proof that came days before it was looked at: its own day counts', () => {
    const seen = act(waiting(), [{ ...verify, completeOn: '2026-11-26' }], { today: '2026-11-30' })
    expect(seen.identity).toMatchObject({ on: '2026-11-30', completeOn: '2026-11-26' })
    // Nobody asked for it: it moves nothing, whatever day is given.
    const unasked = act(aCase(), [{ ...verify, completeOn: '2026-11-26' }], { today: '2026-11-30' })
    expect(unasked.identity).toMatchObject({ completeOn: '2026-11-30' })
  })

  test('a complaint on a closed case, its acknowledgement, and a reminder of it', () => {
    expect(outcome(closed(), complain)).toEqual(['complaint-received'])
    const complaining = act(closed(), [complain])
    expect(outcome(complaining, acknowledge)).toEqual(['complaint-acknowledged'])
    const watch = { kind: 'complaint-acknowledgement', about: 'c1', for: '2026-12-24' } as const
    expect(outcome(complaining, { act: 'remind', watch }, { today: '2026-12-17' })).toEqual(['reminded'])
  })

  test('a complaint on the day of the request', () => {
    expect(outcome(aCase(), { ...complain, on: '2026-11-23' })).toEqual(['complaint-received'])
  })

  test('a reminder once its day has come', () => {
    expect(outcome(aCase(), remind('due', '2026-12-23'), { today: '2026-12-23' })).toEqual(['reminded'])
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
