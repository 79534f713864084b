import type { Command } from '~/app/rules/case/commands'
import type { WatchKind } from '~/app/rules/case/events'
import { readClock } from '~/app/rules/clock/clock'
import {
  aCase,
  act,
  after,
  anObjection,
  approved,
  ben,
  built,
  bytesOf,
  gathered,
  portalItself,
  released,
  verified,
} from '../kit/case'
import { holidays } from '../kit/holidays'
import { deskRows } from './refusalsDesk'
import { documentRows, type Row } from './refusalsDocuments'
import { residentRows } from './refusalsResidents'

export const close = { act: 'close', outcome: 'withdrawn' } as const
export const closed = () => act(aCase(), [close])
export const approve: Command = { act: 'approve-pack', sha256: bytesOf('a') }
export const release: Command = { act: 'release-pack', sha256: bytesOf('a') }
export const askPack: Command = { act: 'ask-pack', pack: 'p9' }
export const hide: Command = { act: 'hide-words', mark: 'm1', record: 'r1', exemption: 'S2-16' }
export const extend: Command = { act: 'extend', reason: 'complexity' }
export const verify = { act: 'verify-identity', method: 'in-person' } as const
export const open: Command = { act: 'open-search', search: 's2', source: 'early-help' }
export const searching = () => act(verified(), [{ act: 'open-search', search: 's1', source: 'early-help' }])
export const decided = () => act(verified(anObjection()), [{ act: 'decide-objection', result: 'upheld' }])

export const ask = { act: 'ask-clarification', clarification: 'q1', reason: 'which-years' } as const
export const answer = { act: 'answer-clarification', clarification: 'q1', on: '2026-11-24', channel: 'post' } as const
export const drop: Command = { act: 'drop-clarification', clarification: 'q1' }
export const complain = { act: 'receive-complaint', complaint: 'c1', on: '2026-11-24', channel: 'email' } as const
export const acknowledge: Command = { act: 'acknowledge-complaint', complaint: 'c1' }
export const paused = () => act(aCase(), [ask])
export const waiting = () => act(aCase(), [{ act: 'ask-identity' }])
export const complained = () => act(aCase(), [complain])
export const review: Command = { act: 'open-review', review: 'v1' }
export const reviewed = () => act(released(), [review])
export const recall: Command = { act: 'recall-pack' }
// An earlier answer that somebody collected while a newer one waits is not what is taken back.
export const handed = () => after(released(), { type: 'pack-collected', pack: 'p1' })
export const reminded = () => act(aCase(), [remind('due', '2026-12-23')], { today: '2026-12-23' })
export const marketing = readClock({ right: 'direct-marketing', nation: 'EW', receivedOn: '2026-11-23' }, holidays)

export function remind(kind: WatchKind, on: string): Command {
  return { act: 'remind', watch: { kind, about: '', for: on } }
}

export const rows: readonly Row[] = [
  ...residentRows,
  ...documentRows,
  ...deskRows,
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
  ['not-released', 'a review of the answer to an objection before it is out', decided(), review],
  ['not-released', 'taking back what has not gone out', approved(), recall, { by: ben }],
  ['already-collected', 'taking back what the person has', handed(), recall, { by: ben }],
  ['stale', 'closing as refused what was answered', released(), { act: 'close', outcome: 'refused' }],
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

export function confirm(search: string, ...confirmed: readonly string[]): Command {
  return { act: 'confirm-records', search, confirmed }
}
