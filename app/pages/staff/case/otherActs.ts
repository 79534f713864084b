import type { Case } from '~/app/rules/case/case'
import { endOf, isReleased, sentOut, waitsToBeCollected } from '~/app/rules/case/case'
import type { Command, Setting } from '~/app/rules/case/commands'
import { asksForChild } from '~/app/rules/case/decideLaw'
import { mustTell } from '~/app/rules/case/decideObjections'
import { whyNot } from '~/app/rules/case/foresee'
import { showsHealth } from '~/app/rules/case/health'
import type { CasePageProps } from './CasePage'

type Offered = { readonly text: string; readonly page: string; readonly command: Command }

type Read = { readonly kase: Case; readonly setting: Setting; readonly mayWork: boolean }

/** What else may be done to a case: only what the rules would not refuse now, by somebody whose role may. */
export function otherActs({ kase, setting, mayWork }: Read): CasePageProps['acts'] {
  const act = (text: string, page: string) => ({ text, href: `/staff/cases/${kase.received.reference}/${page}` })
  const isOffered = ({ command }: Offered) => mayWork && whyNot(kase, command, setting) === undefined
  return [
    ...offers(kase, setting)
      .filter(isOffered)
      .map(({ text, page }) => act(text, page)),
    ...(mayWork && kase.records.size > 0 && !kase.closed && !isReleased(kase) ? [act('Hide words', 'redactions')] : []),
    ...(hasDocuments(kase, mayWork) ? [act(documentsOf(kase), 'documents')] : []),
    ...(mayWork && (kase.papers.size > 0 || !kase.closed) ? [act(papersOf(kase), 'papers')] : []),
    ...(mayWork && kase.messages.length > 0 ? [act(`Messages (${kase.messages.length})`, 'messages')] : []),
    ...(mayWork && sentOut(kase).length > 0 ? [act('Post the answer or hand it over', 'handover')] : []),
    ...(mayWork && kase.desk.refusal !== null ? [act('The refusal', 'refusal')] : []),
    ...(mayWork && mayRestrict(kase) ? [act('Restriction of use', 'restriction')] : []),
    ...(mayWork && mustTell(kase) ? [act('Recipients who must be told', 'recipients')] : []),
    ...(kase.pack && !kase.closed ? [act('The pack', 'pack')] : []),
    ...(hasDraft(kase, setting) ? [act('A draft of the answer', 'pack/pages/1')] : []),
    ...(mayWork && kase.review ? [act('The review', 'review')] : []),
    ...(kase.pack || kase.released.length > 0 || (mayWork && kase.records.size > 0) ? [act('Copies', 'copies')] : []),
  ]
}

/** What would be built now can be looked at before it is. */
const hasDraft = (kase: Case, setting: Setting) =>
  kase.pack === null && whyNot(kase, { act: 'ask-pack', pack: '', explained: true }, setting) === undefined

/** While something is decided that isn't access, or where use already stands still. */
const mayRestrict = (kase: Case) =>
  kase.desk.restriction !== null || (kase.received.right !== 'access' && kase.identity !== null && !kase.closed)

/** Somebody who may add documents is offered the way to them before there are any. */
const hasDocuments = ({ received, closed, documents }: Case, mayWork: boolean) =>
  received.right === 'access' && !closed && (mayWork || documents.size > 0)

const papersOf = ({ papers }: Case) => (papers.size === 0 ? 'Papers' : `Papers (${papers.size})`)

const documentsOf = ({ documents }: Case) => (documents.size === 0 ? 'Documents' : `Documents (${documents.size})`)

const offers = (kase: Case, { today }: Setting): readonly Offered[] => [
  { text: 'Ask for proof of identity', page: 'identity-request', command: { act: 'ask-identity' } },
  { text: 'Ask for proof that they may act', page: 'authority', command: { act: 'ask-authority' } },
  {
    text: 'Ask the person a question',
    page: 'clarification',
    command: { act: 'ask-clarification', clarification: '', reason: 'other' },
  },
  { text: 'Extend the time to answer', page: 'extension', command: { act: 'extend', reason: 'complexity' } },
  {
    text: 'Complaints',
    page: 'complaints',
    command: { act: 'receive-complaint', complaint: '', on: today, channel: 'post' },
  },
  {
    text: 'Other people in the records',
    page: 'people',
    command: { act: 'name-person', named: '' },
  },
  ...lawful(kase),
  { text: 'Look at the answer again', page: 'review', command: { act: 'open-review', review: '' } },
  { text: 'Take the answer back', page: 'recall', command: { act: 'recall-pack' } },
  {
    text: 'Close the case',
    page: 'closure',
    command: { act: 'close', outcome: sentOut(kase).length > 0 ? endOf(kase) : 'withdrawn' },
  },
]

/** Decisions that the law asks for before anything leaves, or in place of an answer. */
const lawful = (kase: Case): readonly Offered[] => [
  {
    text: 'Ask for less',
    page: 'narrowing',
    command: { act: 'narrow', activities: kase.activities.slice(0, -1) },
  },
  ...(asksForChild(kase)
    ? [
        {
          text: 'A child’s own say',
          page: 'child',
          command: { act: 'decide-competence', result: 'competent' },
        } as const,
      ]
    : []),
  {
    text: 'Ask a professional',
    page: 'consultations',
    command: { act: 'ask-consultation', consultation: '', kind: 'health' },
  },
  ...(showsHealth(kase)
    ? [
        {
          text: 'Health data in the answer',
          page: 'health',
          command: { act: 'decide-health', result: 'none' },
        } as const,
      ]
    : []),
  {
    text: 'Refuse the request',
    page: 'refusal',
    command: { act: 'propose-refusal', refusal: '', ground: 'excessive' },
  },
  ...(kase.closed && !waitsToBeCollected(kase)
    ? []
    : [
        {
          text: 'Put the case on hold',
          page: 'hold',
          command: { act: 'place-hold', hold: '', reason: 'other' },
        } as const,
      ]),
]
