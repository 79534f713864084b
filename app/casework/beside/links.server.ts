import type { StaffDesk } from '~/app/desk.server'
import { isOpenTo } from '~/app/rules/case/desk'
import { AskedRight } from '~/app/rules/case/rights'
import type { Person } from '~/app/rules/people'
import { dropLink, keepLink, linksOf, samePersonCases } from '~/db/caseLinks'
import { findStaffCase, namesIn } from '~/db/cases'
import type { CaseRow } from '~/db/schema'
import { type Outcome, staffChange } from '../change.server'

export type OtherCase = {
  readonly id: string
  readonly reference: string
  readonly right: AskedRight
  readonly receivedOn: string
  readonly isClosed: boolean
}
/** `repeat`: this case asks again what the other did; `repeated`: the other way round. */
export type LinkRead = OtherCase & { readonly kind: 'related' | 'repeat' | 'repeated' }

/** The cases that a case is linked to, from either side. One that is not open to the reader is not among them. */
export async function readLinks(desk: StaffDesk, caseId: string): Promise<readonly LinkRead[]> {
  const links = (await linksOf(desk.db, caseId)).filter(({ other }) => isReadable(desk, other))
  return links.map(({ kind, isOwn, other }) => ({
    ...otherCase(other),
    kind: kind === 'repeat' && !isOwn ? 'repeated' : kind,
  }))
}

type On = { readonly caseId: string; readonly person: Person }

/** Other requests that may be by the same person and are not linked yet: own controller's, and open to the reader. */
export async function suggestLinks(desk: StaffDesk, { caseId, person }: On): Promise<readonly OtherCase[]> {
  const linked = new Set((await linksOf(desk.db, caseId)).map(({ other }) => other.id))
  const all = await samePersonCases(desk.db, { controller: desk.staff.controller, caseId, person })
  return all.filter((row) => isReadable(desk, row) && !linked.has(row.id)).map(otherCase)
}

const isReadable = ({ staff }: StaffDesk, row: CaseRow) =>
  row.controller === staff.controller && isOpenTo(namesIn(row.restricted_to), staff.id)

const otherCase = (row: CaseRow): OtherCase => ({
  id: row.id,
  reference: row.reference,
  right: AskedRight.parse(row.right_asked),
  receivedOn: row.received_on,
  isClosed: row.closed_on !== null,
})

type Link = { readonly other: string; readonly kind: 'related' | 'repeat'; readonly onceKey?: string }

/** `unknown-other`: no case that this reader could open bears the reference; `itself`: it is this very case. */
export type LinkFault = { readonly fault: 'unknown-other' | 'itself' }

/** Links a case to another of the same controller, by its reference. */
export async function linkCase(
  desk: StaffDesk,
  reference: string,
  { other, kind, onceKey }: Link,
): Promise<Outcome | LinkFault> {
  const found = await findStaffCase(desk.db, desk.staff, other)
  if (found === undefined) return { fault: 'unknown-other' }
  if (found.reference === reference) return { fault: 'itself' }
  return staffChange(desk, {
    reference,
    commands: [{ act: 'link-case', other: found.id, kind }],
    onceKey,
    alongside: (trx, caseId) => keepLink(trx, { caseId, otherId: found.id, kind, at: desk.now }),
  })
}

type Unlink = { readonly other: string; readonly onceKey?: string }

/** Takes a link away, whichever of the two cases it was made from: the event is on that one. `other` is a reference. */
export async function unlinkCase(desk: StaffDesk, reference: string, { other, onceKey }: Unlink): Promise<Outcome> {
  const [here, there] = [
    await findStaffCase(desk.db, desk.staff, reference),
    await findStaffCase(desk.db, desk.staff, other),
  ]
  if (here === undefined) return { refused: 'no-such-case' }
  if (there === undefined) return { refused: 'stale' }
  const link = (await linksOf(desk.db, here.id)).find((each) => each.other.id === there.id)
  const [from, to] = link?.isOwn === false ? [there, here] : [here, there]
  return staffChange(desk, {
    reference: from.reference,
    commands: [{ act: 'unlink-case', other: to.id }],
    onceKey: from === here ? onceKey : undefined,
    alongside: async (trx) => {
      await dropLink(trx, { caseId: from.id, otherId: to.id })
    },
  })
}
