import type { MatchReason } from '~/app/rules/matching'
import { matchReasons } from '../words/sayState'
import type { Candidate } from './CandidatesPage'

type Found = {
  readonly source: string
  readonly records: readonly {
    readonly id: string
    readonly title: string
    readonly reasons: readonly string[]
    readonly fields: readonly { readonly label: string; readonly value: string }[]
  }[]
}

/** What a search found, in words; with the answers given before, where it has been gone through. */
export const candidatesOf = ({ source, records }: Found, confirmed: ReadonlySet<string> | null) => ({
  source,
  candidates: records.map(
    ({ id, title, reasons, fields }): Candidate => ({
      id,
      title,
      fields: fields.map(({ label, value }) => ({ label, text: value })),
      reasons: reasons.flatMap(sayReason),
    }),
  ),
  values: Object.fromEntries(
    confirmed === null ? [] : records.map(({ id }) => [`record-${id}`, confirmed.has(id) ? 'yes' : 'no']),
  ),
})

const sayReason = (reason: string) => (isReason(reason) ? [matchReasons[reason]] : [])
const isReason = (reason: string): reason is MatchReason => Object.hasOwn(matchReasons, reason)
