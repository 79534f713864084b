import { z } from 'zod'

/** What is to become of a page. One that is to be withheld whole carries a mark over all of it, with its exemption. */
export const PageFlag = z.enum(['disclose', 'partly', 'out-of-scope', 'duplicate', 'consult'])
export type PageFlag = z.infer<typeof PageFlag>

export const Proved = z.enum(['passed', 'failed'])

const id = z.string().min(1)
const page = z.number().int().nonnegative()

/** What can happen to the documents of a case. No words of theirs: those stand beside. Pages are counted from 0. */
export const documentEvents = [
  z.object({ type: z.literal('document-added'), document: id }),
  z.object({ type: z.literal('document-read'), document: id, pages: z.number().int().positive() }),
  z.object({ type: z.literal('document-refused'), document: id, why: id }),
  z.object({ type: z.literal('document-removed'), document: id }),
  /** `suggestion` is the one that the mark took, if it took one. */
  z.object({
    type: z.literal('area-hidden'),
    mark: id,
    document: id,
    page,
    exemption: id,
    suggestion: id.optional(),
  }),
  z.object({ type: z.literal('area-shown-again'), mark: id, document: id }),
  z.object({ type: z.literal('area-allowed-elsewhere'), mark: id, document: id }),
  z.object({ type: z.literal('suggestion-rejected'), suggestion: id, document: id }),
  z.object({ type: z.literal('page-flagged'), document: id, page, flag: PageFlag }),
  z.object({
    type: z.literal('document-burned'),
    document: id,
    burn: id,
    sha256: z.string().length(64),
    pages: z.number().int().positive(),
    proof: Proved,
  }),
] as const

export type DocumentEvent = z.infer<(typeof documentEvents)[number]>

export type HiddenArea = {
  readonly page: number
  readonly exemption: string
  readonly allowedElsewhere: boolean
  /** The suggestion that it took. */
  readonly suggestion?: string | undefined
}

/** A document of a case, as its events leave it. What was burned of it holds only until something on it changes. */
export type CaseDocument = {
  readonly id: string
  readonly state: 'waiting' | 'read' | 'refused'
  readonly pages: number
  readonly hidden: ReadonlyMap<string, HiddenArea>
  readonly flags: ReadonlyMap<number, PageFlag>
  readonly rejected: ReadonlySet<string>
  readonly burned: {
    readonly burn: string
    readonly sha256: string
    readonly pages: number
    readonly proof: z.infer<typeof Proved>
  } | null
}

/** Whether a document can go into an answer: burned as it now is, and proved. One that can't be burned never can. */
export const isReady = ({ state, burned }: CaseDocument): boolean => state === 'read' && burned?.proof === 'passed'

/** Whether a suggestion on a document is decided on: rejected, or taken by a mark that stands. */
export const isDecided = ({ hidden, rejected }: CaseDocument, suggestion: string): boolean =>
  rejected.has(suggestion) || [...hidden.values()].some((area) => area.suggestion === suggestion)

/** Pages that go into no answer: what was not asked about, and what is there already. */
export const leftOutOf = ({ flags }: Pick<CaseDocument, 'flags'>): readonly number[] =>
  [...flags].filter(([, flag]) => flag === 'out-of-scope' || flag === 'duplicate').map(([page]) => page)
