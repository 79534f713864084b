import type { PackFacts } from '~/app/pack/facts'
import type { Rect } from '~/app/redaction/mark'

/** A string that must be nowhere in the pack, and the marks that hide it. */
export type Hidden = { readonly words: string; readonly marks: readonly string[] }

export type Gathered = {
  readonly facts: PackFacts
  readonly hidden: readonly Hidden[]
  /** Hidden strings that staff have said, with a reason, are rightly shown elsewhere in the pack. */
  readonly allowed: readonly string[]
  /** By the file that holds a document's pages: what is hidden on them. */
  readonly areas: ReadonlyMap<string, readonly Area[]>
  /** The record or the document of the store that stands under each reference. */
  readonly keys: ReadonlyMap<string, string>
  /** Every mark that stands, on records and on pages. */
  readonly marks: readonly string[]
  /** Each record, with all that it says and with what is shown of it: to be laid beside other answers. */
  readonly things: readonly Thing[]
}

/** What is hidden on a page of a document: where the page lies in its file, and the places on the burned page. */
export type Area = { readonly at: number; readonly exemption: string; readonly rects: readonly Rect[] }

/** A record or a page of a document: everything that it says, and what is shown of it. */
export type Thing = { readonly ref: string; readonly whole: string; readonly shown: string }

/** What an answer has that shows no records. */
export const nothingShown = {
  hidden: [],
  allowed: [],
  areas: new Map(),
  keys: new Map(),
  marks: [],
  things: [],
} satisfies Omit<Gathered, 'facts'>

/** What every kind of answer says. */
export type Common = Omit<Extract<PackFacts, { kind: 'objection' }>, 'kind' | 'objection'>
