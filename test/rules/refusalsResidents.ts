import type { Command } from '~/app/rules/case/commands'
import { aCase, act, approved, bytesOf, released, verified } from '../kit/case'
import type { Row } from './refusalsDocuments'

const askPack: Command = { act: 'ask-pack', pack: 'p9' }
const actedFor = () => aCase({ actingAs: 'solicitor' })
const authorise: Command = { act: 'verify-authority', method: 'papers-seen' }
const askAuthority: Command = { act: 'ask-authority' }
const message: Command = { act: 'receive-message', message: 'm1', about: 'help' }
const answerMessage: Command = { act: 'answer-message', message: 'm1' }
const decision: Command = { act: 'decide', result: 'done' }
const handOver = { act: 'hand-over-pack', sha256: bytesOf('a'), on: '2026-11-24', how: 'post' } as const

/** What is refused on the resident's side. */
export const residentRows: readonly Row[] = [
  ['nobody-acts', 'asking whether they may act, of somebody who asks for themselves', aCase(), askAuthority],
  ['nobody-acts', 'recording it', aCase(), authorise],
  ['authority-already-asked', 'asking twice', act(actedFor(), [askAuthority]), askAuthority],
  ['already-verified', 'recording authority twice', act(actedFor(), [authorise]), authorise],
  ['already-verified', 'asking for what was shown', act(actedFor(), [authorise]), askAuthority],
  ['answer-before-question', 'authority shown the day before', act(actedFor(), [askAuthority]), shownOn('2026-11-23')],
  ['day-in-future', 'authority shown tomorrow', act(actedFor(), [askAuthority]), shownOn('2026-11-25')],
  ['authority-not-verified', 'building without it', verified(actedFor()), askPack],
  ['unknown-paper', 'opening what nobody sent', aCase(), { act: 'open-paper', paper: 'p1' }],
  ['unknown-paper', 'deleting a copy twice', papersGone(), { act: 'delete-papers', papers: ['p1'] }],
  ['unknown-paper', 'opening a copy that is gone', papersGone(), { act: 'open-paper', paper: 'p1' }],
  ['unknown-message', 'answering what nobody wrote', aCase(), answerMessage],
  ['already-answered', 'answering twice', act(aCase(), [message, answerMessage]), answerMessage],
  ['not-released', 'asking about an answer before it is out', aCase(), { ...message, about: 'redaction' }],
  ['not-narrower', 'asking for as much', aCase(), { act: 'narrow', activities: ['stronger-families'] }],
  ['not-narrower', 'asking for nothing', aCase(), { act: 'narrow', activities: [] }],
  ['not-narrower', 'asking for something else', asksForTwo(), { act: 'narrow', activities: ['roads'] }],
  ['not-decided-so', 'deciding an access request', verified(), decision],
  ['identity-not-verified', 'deciding an erasure before', aCase({ right: 'erasure' }), decision],
  ['not-decided', 'answering an erasure before deciding it', verified(aCase({ right: 'erasure' })), askPack],
  [
    'marketing-must-stop',
    'refusing an objection to marketing',
    verified(aCase({ right: 'direct-marketing' })),
    { act: 'decide-objection', result: 'refused' },
  ],
  ['not-released', 'handing over before release', approved(), handOver],
  ['bytes-changed', 'handing over other bytes', released(), { ...handOver, sha256: bytesOf('b') }],
  ['day-in-future', 'handing over tomorrow', released(), { ...handOver, on: '2026-11-25' }],
  ['not-released', 'a new link before release', approved(), { act: 'ask-link' }],
]

function shownOn(completeOn: string): Command {
  return { act: 'verify-authority', method: 'papers-seen', completeOn }
}

function papersGone() {
  return act(aCase(), [
    { act: 'add-papers', papers: ['p1'], kind: 'identity' },
    { act: 'delete-papers', papers: ['p1'] },
  ])
}

function asksForTwo() {
  return aCase({ activities: ['stronger-families', 'schools'] })
}
