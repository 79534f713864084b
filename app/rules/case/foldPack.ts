import { type Case, type Pack, sentOut } from './case'
import { isRefused } from './decideLaw'
import type { Actor, CaseEvent } from './events'

export type PackEvent = Exclude<
  Extract<CaseEvent, { pack: string; type: `pack-${string}` }>,
  { type: 'pack-handed-over' }
>

/** The answer, from asking for it to its collection. */
export function afterPack(kase: Case, event: PackEvent, by: Actor): Case {
  if (event.type === 'pack-asked') {
    const { pack: id, version, purpose = 'answer' } = event
    return { ...kase, pack: packAsked(kase, { id, version, purpose, builtBy: by }), packVersions: version }
  }
  if (event.type === 'pack-recalled') return recall(kase, event)
  const released = kase.released.map((pack) => (pack.id === event.pack ? packAfter(pack, event, by) : pack))
  // Work on a pack that was put aside while it was being built changes nothing.
  if (kase.pack?.id !== event.pack) return { ...kase, released }
  const pack = packAfter(kase.pack, event, by)
  if (event.type !== 'pack-released') return { ...kase, pack, released }
  return settle({ ...kase, pack, released: [...released, pack], review: null }, event)
}

/** A pack of which nothing is known but who asked for it, and what it answers. */
export const packAsked = (kase: Case, given: Pick<Pack, 'id' | 'version' | 'purpose' | 'builtBy'>): Pack => ({
  ...given,
  state: 'asked',
  sha256: null,
  pages: null,
  proof: null,
  registerVersion: null,
  approvedBy: null,
  collected: false,
  isRefusal: isRefused(kase),
  review: kase.review,
  recalledOn: null,
})

/** As if it had never gone out: what it was built in goes on, and so does the time where nothing else has answered. A case that staff closed meanwhile is open again. */
function recall(kase: Case, { pack: id, on }: Extract<PackEvent, { type: 'pack-recalled' }>): Case {
  const released = kase.released.map((pack) => (pack.id === id ? { ...pack, recalledOn: on } : pack))
  const review = released.find((pack) => pack.id === id)?.review ?? null
  const settled = sentOut({ released }).length > 0 ? kase.settled : null
  return { ...kase, pack: null, released, review, settled, closed: null }
}

/** The first version, where an event was kept before there were others. */
const firstCalendar = 1

export const settle = (
  kase: Case,
  { on, calendar = firstCalendar }: { readonly on: string; readonly calendar?: number },
): Case => ({
  ...kase,
  settled: kase.settled ?? { on, calendar },
})

function packAfter(pack: Pack, event: Exclude<PackEvent, { type: 'pack-asked' | 'pack-recalled' }>, by: Actor): Pack {
  switch (event.type) {
    case 'pack-built': {
      const { sha256, pages, proof, registerVersion } = event
      return { ...pack, state: 'built', sha256, pages, proof, registerVersion }
    }
    case 'pack-failed':
      return { ...pack, state: 'failed' }
    case 'pack-approved':
      return { ...pack, state: 'approved', approvedBy: by }
    case 'pack-released':
      return { ...pack, state: 'released' }
    case 'pack-collected':
      return { ...pack, collected: true }
  }
}
