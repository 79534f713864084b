import type { Day } from '../day'
import type { Actor, ExtensionReason, IdentityMethod, ObjectionResult, Outcome, Received } from './events'

export type Search = {
  readonly id: string
  readonly source: string
  readonly state: 'open' | 'answered' | 'failed' | 'confirmed'
  readonly found: readonly string[]
}

export type HiddenWords = { readonly record: string; readonly exemption: string; readonly allowedElsewhere: boolean }

/** The latest version of the answer. A change to what it says puts it aside. */
export type Pack = {
  readonly id: string
  readonly version: number
  readonly builtBy: Actor
  readonly state: 'asked' | 'built' | 'failed' | 'approved' | 'released'
  readonly sha256: string | null
  readonly pages: number | null
  readonly proof: 'passed' | 'failed' | null
  readonly registerVersion: number | null
  readonly approvedBy: Actor | null
  readonly collected: boolean
}

/** One request, as its events leave it. */
export type Case = {
  readonly seq: number
  readonly received: Received
  readonly identityAskedOn: Day | null
  readonly identity: { readonly on: Day; readonly method: IdentityMethod } | null
  readonly extension: { readonly on: Day; readonly reason: ExtensionReason } | null
  readonly searches: ReadonlyMap<string, Search>
  /** Records confirmed to be this person's. */
  readonly records: ReadonlySet<string>
  readonly hidden: ReadonlyMap<string, HiddenWords>
  readonly objection: { readonly on: Day; readonly result: ObjectionResult } | null
  readonly packVersions: number
  readonly pack: Pack | null
  readonly closed: { readonly on: Day; readonly outcome: Outcome } | null
}

/** A released pack is frozen: nothing that it says can change under it. */
export const isReleased = (kase: Case): boolean => kase.pack?.state === 'released'

/** Sources asked and not yet answered or gone through. One that failed is done once the same source is searched again. */
export const openSearches = (kase: Case): readonly Search[] => {
  const all = [...kase.searches.values()]
  const done = new Set(all.filter((s) => s.state === 'confirmed').map((s) => s.source))
  return all.filter((s) => s.state !== 'confirmed' && !(s.state === 'failed' && done.has(s.source)))
}
