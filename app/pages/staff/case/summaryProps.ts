import type { Case } from '~/app/rules/case/case'
import { openHold } from '~/app/rules/case/decideLaw'
import { may } from '~/app/rules/roles'
import { sayDay } from '../../dates'
import { consultationKinds, holdReasons, refusalGrounds } from '../words/sayDesk'
import { rights } from '../words/sayState'
import type { CaseSummaryProps } from './CaseSummary'
import type { CaseParts } from './casePageProps'

type Row = CaseSummaryProps['rows'][number]

/** Who has the case and who may open it, what it hangs together with, and what stands in its way. */
export function summaryProps(parts: CaseParts): CaseSummaryProps {
  const { kase, role } = parts
  const base = `/staff/cases/${kase.received.reference}`
  const change = (isAllowed: boolean, page: string, hidden: string) =>
    isAllowed ? { action: { href: `${base}/${page}`, text: 'Change', hidden } } : {}
  return {
    rows: [
      {
        key: 'Assigned to',
        values: [{ text: whose(parts) }],
        ...change(may(role, 'assign-cases'), 'assignment', 'whose case it is'),
      },
      {
        key: 'Who may open it',
        values: [{ text: whoOpens(parts) }],
        ...change(may(role, 'restrict-cases'), 'access', 'who may open it'),
      },
      ...linked(parts, base),
      ...others(parts, base),
      ...inTheWay(kase, base),
    ],
  }
}

const nameOf = ({ staff }: CaseParts, id: string) => staff.get(id) ?? 'Somebody who has left'

const whose = (parts: CaseParts) => {
  const { assignedTo } = parts.kase.desk
  return assignedTo === null ? 'Nobody yet' : nameOf(parts, assignedTo)
}

const whoOpens = (parts: CaseParts) => {
  const { restrictedTo } = parts.kase.desk
  if (restrictedTo === null) return 'Everybody whose role lets them'
  return `Restricted: only ${restrictedTo.map((id) => nameOf(parts, id)).join(', ')}`
}

function linked({ links, samePerson, role }: CaseParts, base: string): readonly Row[] {
  const found =
    samePerson === 1 ? '1 other request may be by this person' : `${samePerson} other requests may be by this person`
  const action = may(role, 'work-cases')
    ? { action: { href: `${base}/links`, text: 'Change', hidden: 'linked cases' } }
    : {}
  return [
    {
      key: 'Linked cases',
      values: [
        ...links.map(({ reference, right, kind }) => ({
          text: `${reference} (${rights[right].toLowerCase()}, ${linkKinds[kind]})`,
          href: `/staff/cases/${reference}`,
        })),
        ...(links.length === 0 ? [{ text: 'None' }] : []),
        ...(samePerson === 0 ? [] : [{ text: found, href: `${base}/links#same-person` }]),
      ],
      ...action,
    },
  ]
}

/** How another case hangs together with this one. */
export const linkKinds = {
  related: 'related',
  repeat: 'this case asks the same again',
  repeated: 'asks the same again as this case',
} as const

function others({ kase, named }: CaseParts, base: string): readonly Row[] {
  if (kase.received.right !== 'access' && named.length === 0) return []
  const open = named.filter(({ decided }) => decided === null).length
  const text =
    named.length === 0 ? 'Nobody noted' : `${named.length} noted${open === 0 ? ', all decided' : `, ${open} to decide`}`
  return [{ key: 'Other people in the records', values: [{ text, href: `${base}/people` }] }]
}

/** Only what is open: what is over stands on the timeline. */
function inTheWay(kase: Case, base: string): readonly Row[] {
  const { desk, complaints } = kase
  const hold = openHold(kase)
  const rowOf = (key: string, texts: readonly string[], page: string): readonly Row[] =>
    texts.length === 0
      ? []
      : [{ key, values: texts.map((text) => ({ text, href: `${base}/${page}` })), isPressing: true }]
  const opinions = desk.consultations.filter(({ answer }) => answer === null)
  const unanswered = complaints.filter(({ answered }) => answered === null)
  return [
    ...rowOf('On hold', hold ? [`Since ${sayDay(hold.on)}: ${holdReasons[hold.reason].toLowerCase()}`] : [], 'hold'),
    ...rowOf(
      'Refusal proposed',
      desk.refusal !== null && desk.refusal.agreedOn === null
        ? [`${refusalGrounds[desk.refusal.ground]}, on ${sayDay(desk.refusal.on)}`]
        : [],
      'refusal',
    ),
    ...rowOf(
      'Opinion waited for',
      opinions.map(({ kind, askedOn }) => `${consultationKinds[kind]}, asked on ${sayDay(askedOn)}`),
      'consultations',
    ),
    ...rowOf(
      'Complaint to answer',
      unanswered.map(({ receivedOn }) => `Received on ${sayDay(receivedOn)}`),
      'complaints',
    ),
  ]
}
