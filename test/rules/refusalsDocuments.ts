import type { Case } from '~/app/rules/case/case'
import type { Command, Refusal, Setting } from '~/app/rules/case/commands'
import { act, anObjection, gathered, released, verified } from '../kit/case'
import {
  addDocument,
  askBurn,
  burnedDocument,
  finishBurn,
  hideArea,
  markedDocument,
  readDocument,
  refusedDocument,
  waitingDocument,
} from '../kit/documentRules'

/** A refusal, what is tried, the case, the act, and the setting where it is not the usual one. */
export type Row = readonly [Refusal, string, Case, Command, Partial<Setting>?]

const askPack: Command = { act: 'ask-pack', pack: 'p9' }
const flag = { act: 'flag-page', document: 'd1', page: 0, flag: 'consult' } as const
const reject: Command = { act: 'reject-suggestion', suggestion: 'sg1', document: 'd1' }
const remove: Command = { act: 'remove-document', document: 'd1' }
const addSecond: Command = { act: 'add-document', document: 'd2' }
const closed = () => act(readDocument(), [{ act: 'close', outcome: 'withdrawn' }])
const toConsultOn = () => act(readDocument(), [flag])
const leftOut = [0, 1, 2]
const allLeftOut = () =>
  act(
    readDocument(),
    leftOut.map((page) => ({ ...flag, page, flag: 'out-of-scope' as const })),
  )

/** What is refused of documents. */
export const documentRows: readonly Row[] = [
  ['already-closed', 'adding a document to a closed case', closed(), addSecond],
  ['already-released', 'adding a document after release', released(), addDocument],
  ['document-refused', 'hiding on a document that can’t be burned', refusedDocument(), hideArea],
  ['document-refused', 'flagging one', refusedDocument(), flag],
  ['document-refused', 'rejecting a suggestion on one', refusedDocument(), reject],
  ['document-refused', 'asking for one to be burned', refusedDocument(), askBurn],
  ['document-refused', 'burning one', refusedDocument(), finishBurn],
  ['document-waiting', 'hiding on a document before it is read', waitingDocument(), hideArea],
  ['document-waiting', 'flagging one', waitingDocument(), flag],
  ['document-waiting', 'rejecting a suggestion on one', waitingDocument(), reject],
  ['document-waiting', 'asking for one to be burned', waitingDocument(), askBurn],
  ['document-waiting', 'burning one', waitingDocument(), finishBurn],
  ['documents-not-ready', 'building while a document waits', waitingDocument(), askPack],
  ['documents-not-ready', 'building before one is burned', readDocument(), askPack],
  ['documents-not-ready', 'building after its proof failed', burnedDocument({ proof: 'failed' }), askPack],
  ['documents-not-ready', 'building after one more mark', act(burnedDocument(), [hideArea]), askPack],
  ['documents-not-ready', 'building after a page was flagged', act(burnedDocument(), [flag]), askPack],
  ['documents-not-ready', 'building while a second waits', act(burnedDocument(), [addSecond]), askPack],
  [
    'guard-lacking',
    'hiding an area whose exemption asks for more',
    readDocument(),
    { ...hideArea, lacking: ['about-missing'] },
  ],
  ['no-page-left', 'burning a document of which all is left out', allLeftOut(), askBurn],
  ['no-page-left', 'and finishing that', allLeftOut(), { ...finishBurn, leftOut }],
  ['not-an-access-request', 'a document for an objection', verified(anObjection()), addDocument],
  ['page-to-consult-on', 'burning before somebody was asked about a page', toConsultOn(), askBurn],
  ['page-to-consult-on', 'a flag that came while it was burned', toConsultOn(), finishBurn],
  ['stale', 'adding a document twice', readDocument(), addDocument],
  ['stale', 'reading one twice', readDocument(), { act: 'finish-reading', document: 'd1', pages: 3 }],
  ['stale', 'refusing one that was read', readDocument(), { act: 'refuse-document', document: 'd1', why: 'broken' }],
  ['stale', 'reading one that was refused', refusedDocument(), { act: 'finish-reading', document: 'd1', pages: 3 }],
  ['stale', 'a mark made twice', markedDocument(), hideArea],
  ['stale', 'a suggestion taken twice', markedDocument(), { ...hideArea, mark: 'a2', suggestion: 'sg1' }],
  ['stale', 'rejecting one that is taken', markedDocument(), reject],
  ['stale', 'rejecting one twice', act(readDocument(), [reject]), reject],
  ['stale', 'taking one that is rejected', act(readDocument(), [reject]), { ...hideArea, suggestion: 'sg1' }],
  [
    'stale',
    'showing an area that is not hidden',
    readDocument(),
    { act: 'show-area-again', mark: 'a1', document: 'd1' },
  ],
  ['stale', 'allowing one', readDocument(), { act: 'allow-area-elsewhere', mark: 'a1', document: 'd1' }],
  ['stale', 'what was burned without a mark that stands', markedDocument(), finishBurn],
  ['stale', 'what was burned with a mark that is gone', readDocument(), { ...finishBurn, marks: ['a1'] }],
  ['stale', 'what was burned with one mark in place of another', markedDocument(), { ...finishBurn, marks: ['a2'] }],
  ['stale', 'what was burned without a page', readDocument(), { ...finishBurn, leftOut: [1] }],
  ['stale', 'the same burning twice', burnedDocument(), finishBurn],
  ['unknown-document', 'hiding on a document that is not there', gathered(), hideArea],
  ['unknown-document', 'one that was taken off', act(readDocument(), [remove]), hideArea],
  ['unknown-document', 'taking one off twice', act(readDocument(), [remove]), remove],
  ['unknown-page', 'hiding on a page after the last', readDocument(), { ...hideArea, page: 3 }],
  ['unknown-page', 'hiding on a page before the first', readDocument(), { ...hideArea, page: -1 }],
  ['unknown-page', 'flagging half a page', readDocument(), { ...flag, page: 0.5 }],
]
