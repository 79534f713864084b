import type { Case } from '~/app/rules/case/case'
import type { Setting } from '~/app/rules/case/commands'
import { decide } from '~/app/rules/case/decide'
import type { Actor } from '~/app/rules/case/events'
import type { Person } from '~/app/rules/people'
import type { ListedFile } from './FileTable'
import { listed } from './packPageProps'
import type { Warning } from './warningWords'

type Read = {
  readonly kase: Case
  readonly person: Person
  readonly staff: ReadonlyMap<string, string>
  /** What decisions on it rest on, for the one who reads. */
  readonly setting: Setting
  /** Of the bytes as they lie in the store now. */
  readonly sha256: string
}

type Compared = { readonly files: readonly Omit<ListedFile, 'href'>[]; readonly warnings: readonly Warning[] }

/** What somebody sees before they approve: whom it is for, the exact files, what to look at first, who built it. */
export function approvalPageProps(read: Read, { files, warnings }: Compared) {
  const { kase } = read
  const { pack } = kase
  const { reference } = kase.received
  return {
    ...common(read),
    redactions: kase.hidden.size,
    proof: pack?.proof === 'passed' ? 'Passed' : 'Not passed',
    builtBy: nameOf(pack?.builtBy, read.staff),
    files: listed(files, reference),
    warnings,
    previewHref: `/staff/cases/${reference}/pack/pages/1`,
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

/** The rule itself is asked, so that the page and the act can't disagree. */
function mayApprove({ kase, sha256, setting }: Read) {
  if (kase.pack?.state === 'approved') return { mayApprove: false, mayNotBecause: 'already-approved' }
  const decision = decide(kase, { act: 'approve-pack', sha256 }, setting)
  return 'refused' in decision ? { mayApprove: false, mayNotBecause: decision.refused } : { mayApprove: true }
}

const nameOf = (actor: Actor | undefined, staff: ReadonlyMap<string, string>) =>
  actor?.kind === 'staff' ? (staff.get(actor.id) ?? 'Staff') : 'The portal'
