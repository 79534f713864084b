import type { Case } from '~/app/rules/case/case'
import type { Actor } from '~/app/rules/case/events'
import type { Person } from '~/app/rules/people'

type Read = {
  readonly kase: Case
  readonly person: Person
  readonly staff: ReadonlyMap<string, string>
  readonly reader: Actor
  /** Of the bytes as they lie in the store now. */
  readonly sha256: string
}

/** What somebody sees before they approve: whom it is for, the exact file, who built it. */
export function approvalPageProps(read: Read) {
  const { kase } = read
  const { pack } = kase
  return {
    ...common(read),
    redactions: kase.hidden.size,
    proof: pack?.proof === 'passed' ? 'Passed' : 'Not passed',
    builtBy: nameOf(pack?.builtBy, read.staff),
    openHref: `/staff/cases/${kase.received.reference}/pack.pdf`,
    ...mayApprove(read),
  }
}

/** What somebody sees before they release. */
export const releasePageProps = (read: Read) => ({
  ...common(read),
  approvedBy: nameOf(read.kase.pack?.approvedBy ?? undefined, read.staff),
})

const common = ({ kase, person, sha256 }: Read) => ({
  recipient: person.name,
  email: person.email,
  pages: kase.pack?.pages ?? 0,
  sha256,
})

function mayApprove({ kase, reader }: Read) {
  const { pack } = kase
  if (pack?.state === 'approved' || pack?.state === 'released')
    return { mayApprove: false, mayNotBecause: 'already-approved' }
  if (pack?.proof !== 'passed') return { mayApprove: false, mayNotBecause: 'proof-not-passed' }
  const built = pack.builtBy
  const isBuilder = built.kind === 'staff' && reader.kind === 'staff' && built.id === reader.id
  return isBuilder ? { mayApprove: false, mayNotBecause: 'built-by-you' } : { mayApprove: true }
}

const nameOf = (actor: Actor | undefined, staff: ReadonlyMap<string, string>) =>
  actor?.kind === 'staff' ? (staff.get(actor.id) ?? 'Staff') : 'The portal'
