import type { Case } from '~/app/rules/case/case'
import type { Setting } from '~/app/rules/case/commands'
import { decide } from '~/app/rules/case/decide'
import { whyNotYet } from '~/app/rules/case/decideLaw'
import type { Actor, Recorded } from '~/app/rules/case/events'
import type { Person } from '~/app/rules/people'
import type { Requester, Wishes } from '~/app/rules/submission'
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
  readonly history: readonly Recorded[]
  readonly requester: Requester | null
  readonly wishes: Wishes
}

type Compared = {
  readonly files: readonly Omit<ListedFile, 'href'>[]
  readonly warnings: readonly Warning[]
  /** How each exemption is cited, by its id. */
  readonly refs: ReadonlyMap<string, string>
}

type Common = Pick<Read, 'kase' | 'person' | 'requester' | 'staff' | 'sha256'>

/** What somebody sees before they approve: whom it is for, the exact files, what to look at first, who built it. */
export function approvalPageProps(read: Read, { files, warnings, refs }: Compared) {
  const { kase } = read
  const { pack } = kase
  const { reference } = kase.received
  return {
    ...common(read),
    address: addressOf(read),
    delivery: deliveries[read.wishes.delivery],
    ...hiddenIn(kase, refs),
    builtAt: read.history.find(({ event }) => event.type === 'pack-built' && event.pack === pack?.id)?.at ?? null,
    heldBy: whyNotYet(kase, read.setting.today) ?? undefined,
    proof: pack?.proof === 'passed' ? 'Passed' : 'Not passed',
    builtBy: nameOf(pack?.builtBy, read.staff),
    files: listed(files, reference),
    warnings,
    previewHref: `/staff/cases/${reference}/pack/pages/1`,
    ...mayApprove(read),
  }
}

/** What somebody sees before they release. */
export const releasePageProps = (read: Common) => ({
  ...common(read),
  approvedBy: nameOf(read.kase.pack?.approvedBy ?? undefined, read.staff),
})

const common = ({ kase, person, requester, sha256 }: Common) => ({
  // Who asks for somebody is who is written to.
  recipient: requester === null ? person.name : `${requester.name}, for ${person.name}`,
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

/** Of whoever is written to. The person's own is not shown for somebody who asks for them: it may not be theirs. */
function addressOf({ person, requester }: Read): string {
  const lines =
    requester === null
      ? [...person.addressLines, person.postcode]
      : [requester.organisation ?? '', ...(requester.addressLines ?? []), requester.postcode ?? '']
  return lines.filter((line) => line !== '').join(', ') || 'None given'
}

const deliveries: Readonly<Record<Wishes['delivery'], string>> = {
  download: 'Online: a link by email, then a code',
  post: 'On paper, by post',
  collect: 'On paper, collected in person',
}

/** How much is hidden in records and on pages, by exemption, the most used first. */
function hiddenIn(kase: Case, refs: ReadonlyMap<string, string>) {
  const used = [
    ...[...kase.hidden.values()].map(({ exemption }) => exemption),
    ...[...kase.documents.values()].flatMap(({ hidden }) => [...hidden.values()].map(({ exemption }) => exemption)),
  ]
  const counts = new Map<string, number>()
  for (const exemption of used) counts.set(exemption, (counts.get(exemption) ?? 0) + 1)
  return {
    redactions: used.length,
    hidden: [...counts]
      .map(([exemption, passages]) => ({ exemption: refs.get(exemption) ?? exemption, passages }))
      .toSorted((a, b) => b.passages - a.passages),
  }
}
