import type { ExemptionChoice } from '../redaction/exemptionChoices'
import { sayFlag } from './flagWords'
import { shownMark } from './markWords'
import type { ShownSuggestion } from './SuggestionList'
import { nextUndecided } from './undecided'
import type { PageLine } from './WordTicks'
import type { WorkPageProps } from './WorkPage'

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
type Boxed = { readonly boxes: readonly Box[] }
type Read = {
  readonly title: string
  readonly pages: readonly { readonly page: number; readonly flag: string | null; readonly open: number }[]
  readonly page: number
  readonly width: number
  readonly height: number
  readonly flag: string | null
  readonly flagReason: string | null
  readonly words: readonly {
    readonly number: number
    readonly text: string
    readonly line: number
    readonly mark: string | undefined
  }[]
  readonly suggestions: readonly (ShownSuggestion & Boxed)[]
  readonly marks: readonly (Parameters<typeof shownMark>[0] & Boxed)[]
}
type Shown = Omit<WorkPageProps, 'reference' | 'action' | 'onceKey' | 'errors' | 'values'>
type Asked = { readonly exemptions: readonly ExemptionChoice[]; readonly base: string; readonly twoUp: boolean }

/** One page of a document to be worked on. `base` is where its document is. */
export function workPageProps(read: Read, { exemptions, base, twoUp }: Asked): Shown {
  const titles = new Map(exemptions.map(({ id, title }) => [id, title]))
  const href = (page: number) => `${base}/pages/${page + 1}`
  const own = href(read.page)
  const undecided = nextUndecided(read.pages, read.page)
  return {
    title: read.title,
    twoUp,
    exemptions,
    becomes: read.flag === 'partly' && read.marks.some((mark) => mark.isWholePage) ? 'Withheld' : sayFlag(read.flag),
    flag: read.flag,
    flagReason: read.flagReason,
    sheet: {
      picture: `${own}/picture`,
      number: read.page + 1,
      width: read.width,
      height: read.height,
      marks: read.marks.flatMap(({ boxes }) => boxes),
      suggestions: read.suggestions.filter(({ state }) => state === 'open').flatMap(({ boxes }) => boxes),
    },
    suggestions: read.suggestions,
    lines: linesOf(read.words),
    marks: read.marks.map(({ page: _page, ...mark }) => shownMark(mark, titles)),
    links: {
      number: read.page + 1,
      total: read.pages.length,
      overviewHref: base,
      previousHref: read.page > 0 ? href(read.page - 1) : undefined,
      nextHref: read.page + 1 < read.pages.length ? href(read.page + 1) : undefined,
      nextUndecidedHref: undecided === null ? undefined : href(undecided),
      otherView: twoUp ? { href: own, text: 'Work on it' } : { href: `${own}?view=two`, text: 'Before and after' },
    },
  }
}

/** Words that stand on one line, line by line, in the order in which they are read. */
function linesOf(words: Read['words']): readonly PageLine[] {
  const lines: { line: number; words: PageLine['words'][number][] }[] = []
  for (const { number, text, line, mark } of words) {
    const word = { number, text, isHidden: mark !== undefined }
    const last = lines.at(-1)
    if (last?.line === line) last.words.push(word)
    else lines.push({ line, words: [word] })
  }
  return lines
}
