import type { Case } from '~/app/rules/case/case'
import { isReleased } from '~/app/rules/case/case'
import type { Command, Setting } from '~/app/rules/case/commands'
import { whyNot } from '~/app/rules/case/foresee'
import type { CasePageProps } from './CasePage'

type Offered = { readonly text: string; readonly page: string; readonly command: Command }

type Read = { readonly kase: Case; readonly setting: Setting; readonly mayWork: boolean }

/** What else may be done to a case: only what the rules would not refuse now, by somebody whose role may. */
export function otherActs({ kase, setting, mayWork }: Read): CasePageProps['acts'] {
  const act = (text: string, page: string) => ({ text, href: `/staff/cases/${kase.received.reference}/${page}` })
  const isOffered = ({ command }: Offered) => mayWork && whyNot(kase, command, setting) === undefined
  return [
    ...offers(setting)
      .filter(isOffered)
      .map(({ text, page }) => act(text, page)),
    ...(mayWork && kase.records.size > 0 && !kase.closed && !isReleased(kase) ? [act('Hide words', 'redactions')] : []),
    ...(hasDocuments(kase, mayWork) ? [act(documentsOf(kase), 'documents')] : []),
    ...(kase.pack && !kase.closed ? [act('The pack', 'pack')] : []),
    ...(hasDraft(kase, setting) ? [act('A draft of the answer', 'pack/pages/1')] : []),
    ...(mayWork && kase.review ? [act('The review', 'review')] : []),
    ...(kase.pack || kase.released.length > 0 || (mayWork && kase.records.size > 0) ? [act('Copies', 'copies')] : []),
  ]
}

/** What would be built now can be looked at before it is. */
const hasDraft = (kase: Case, setting: Setting) =>
  kase.pack === null && whyNot(kase, { act: 'ask-pack', pack: '', explained: true }, setting) === undefined

/** Somebody who may add documents is offered the way to them before there are any. */
const hasDocuments = ({ received, closed, documents }: Case, mayWork: boolean) =>
  received.right === 'access' && !closed && (mayWork || documents.size > 0)

const documentsOf = ({ documents }: Case) => (documents.size === 0 ? 'Documents' : `Documents (${documents.size})`)

const offers = ({ today }: Setting): readonly Offered[] => [
  { text: 'Ask for proof of identity', page: 'identity-request', command: { act: 'ask-identity' } },
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
  { text: 'Look at the answer again', page: 'review', command: { act: 'open-review', review: '' } },
  { text: 'Close the case', page: 'closure', command: { act: 'close', outcome: 'withdrawn' } },
]
