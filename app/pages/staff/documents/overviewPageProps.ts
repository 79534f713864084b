import type { ExemptionChoice } from '../redaction/exemptionChoices'
import { sayProgress } from './counts'
import { shownMark } from './markWords'
import type { OverviewPageProps } from './OverviewPage'
import { type Proof, shownProof } from './proofWords'
import { isFlagged, nextUndecided, undecidedOn } from './undecided'

type Mark = Parameters<typeof shownMark>[0]
type Read = {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly state: 'waiting' | 'read' | 'refused'
  readonly fault: string | undefined
  readonly pages: readonly {
    readonly page: number
    readonly flag: string | null
    readonly open: number
    readonly marks: number
  }[]
  readonly suggestions: readonly { readonly mark: string | null; readonly rejectedAt: string | null }[]
  readonly marks: readonly (Mark & { readonly page: number })[]
  readonly elsewhere: readonly {
    readonly marks: readonly string[]
    readonly words: string
    readonly pages: readonly number[]
  }[]
  readonly burned: { readonly proof: 'passed' | 'failed' } | null
  readonly burn: {
    readonly waiting: boolean
    readonly fault: string | undefined
    readonly isOutOfDate: boolean
    readonly proof: Proof | null
  } | null
}
type Shown = Omit<OverviewPageProps, 'reference' | 'action' | 'onceKey' | 'errors' | 'values'>

/** One document in words. `base` is where the documents of its case are. */
export function overviewPageProps(read: Read, exemptions: readonly ExemptionChoice[], base: string): Shown {
  const own = `${base}/${read.id}`
  const titles = new Map(exemptions.map(({ id, title }) => [id, title]))
  const next = nextUndecided(read.pages)
  const pageHref = (page: number) => `${own}/pages/${page + 1}`
  return {
    title: read.title,
    source: read.source,
    documentsHref: base,
    aside: asideOf(read),
    progress: sayProgress({
      pages: read.pages.length,
      decidedPages: read.pages.filter(({ flag }) => isFlagged(flag)).length,
      suggestions: read.suggestions.length,
      decidedSuggestions: read.suggestions.filter((one) => one.mark !== null || one.rejectedAt !== null).length,
    }),
    pages: read.pages.map(({ page, ...rest }) => ({ ...rest, number: page + 1, href: pageHref(page) })),
    nextHref: next === null ? undefined : pageHref(next),
    marks: read.marks.map((mark) => shownMark(mark, titles)),
    elsewhere: read.elsewhere.map(({ words, marks, pages }) => ({
      words,
      pages: pages.map((page) => ({ number: page + 1, href: pageHref(page) })),
      allowHref: `${own}/allowance/${marks[0]}`,
    })),
    burn: {
      waiting: read.burn?.waiting ?? false,
      fault: read.burn?.fault,
      isOutOfDate: read.burn?.isOutOfDate ?? false,
      proof: read.burn?.proof ? shownProof(read.burn.proof) : null,
      burnedHref: read.burned?.proof === 'passed' ? `${own}/burned` : undefined,
      undecided: undecidedOn(read),
    },
  }
}

function asideOf({ state, fault }: Read): string | undefined {
  if (state === 'waiting') return 'This document is being looked through. Look again in a moment.'
  if (state === 'read') return undefined
  return `This document can’t be redacted here, so somebody must redact it outside the portal. ${fault ?? ''}`.trim()
}
