import { z } from 'zod'
import type { Desk } from '~/app/desk.server'
import type { PackDocument } from '~/app/pack/facts'
import { type PageMark, PageMarkSchema } from '~/app/redaction/mark'
import type { Case } from '~/app/rules/case/case'
import { type CaseDocument, isReady, leftOutOf } from '~/app/rules/case/documents'
import { latestBurn } from '~/db/burns'
import { documentsOf } from '~/db/documents'
import { type KeptMark, pageMarksOf } from '~/db/pageMarks'
import type { Area } from './gathered.server'

/** What the documents of a case bring to its answer, and what the proof of the answer must know of them. */
export type GatheredDocuments = {
  readonly documents: readonly PackDocument[]
  /** Words that must be nowhere in the answer, and the marks that hide them. */
  readonly hidden: readonly { readonly words: string; readonly marks: readonly string[] }[]
  readonly allowed: readonly string[]
  /** How often each exemption is used on their pages. */
  readonly uses: ReadonlyMap<string, number>
  /** By the file that holds a document's pages: what is hidden on them. */
  readonly areas: ReadonlyMap<string, readonly Area[]>
  /** The document of the store that stands under each reference. */
  readonly keys: ReadonlyMap<string, string>
}

const Kept = z.object({
  pages: z.array(z.object({ at: z.number(), page: z.number(), width: z.number(), height: z.number() })),
  marks: z.array(PageMarkSchema),
})

/**
 * The documents of a case as its answer shows them, in the order in which they were added. One that can't be burned is
 * named and dealt with apart. Throws where one is not burned as it now stands: no answer is built then.
 */
export async function gatherDocuments(
  desk: Desk,
  {
    caseId,
    kase,
    letterOf,
  }: { readonly caseId: string; readonly kase: Case; readonly letterOf: (id: string) => string },
): Promise<GatheredDocuments> {
  const rows = await documentsOf(desk.db, caseId)
  const gathered = await Promise.all(
    [...kase.documents.values()].map(async (document, i) => {
      const row = rows.find(({ id }) => id === document.id)
      if (row === undefined) throw new Error('A document of a case stands in the store')
      const named = { ref: refOf(i), title: row.title, source: row.source, pages: document.pages }
      return document.state === 'refused' ? { document: apart(named) } : shown(desk, { named, document, letterOf })
    }),
  )
  const known = gathered.flatMap((one) => ('marks' in one ? [one] : []))
  const uses = new Map<string, number>()
  for (const { exemption } of known.flatMap(({ marks }) => marks)) uses.set(exemption, (uses.get(exemption) ?? 0) + 1)
  return {
    documents: gathered.map(({ document }) => document),
    hidden: known.flatMap(({ hidden }) => hidden),
    allowed: known.flatMap(({ allowed }) => allowed),
    uses,
    areas: new Map(known.map(({ document, areas }) => [document.file ?? '', areas])),
    keys: new Map([...kase.documents.keys()].map((id, i) => [refOf(i), id])),
  }
}

const refOf = (place: number): string => `D${place + 1}`

type Named = Pick<PackDocument, 'ref' | 'title' | 'source' | 'pages'>

const apart = (named: Named): PackDocument => ({ ...named, leftOut: 0, disclosed: 'apart', letters: [], shown: [] })

type Shown = {
  readonly named: Named
  readonly document: CaseDocument
  readonly letterOf: (exemption: string) => string
}

async function shown(desk: Desk, { named, document, letterOf }: Shown) {
  const burn = await latestBurn(desk.db, document.id)
  const isNow = isReady(document) && burn !== undefined && burn.sha256 === document.burned?.sha256
  if (!isNow || burn.pages_blob === null || burn.kept === null) throw new Error('A document is burned as it stands')
  const { pages, marks } = Kept.parse(JSON.parse(burn.kept))
  const standing = (await pageMarksOf(desk.db, document.id)).filter(({ id }) => document.hidden.has(id))
  const words = z.array(z.string()).parse(JSON.parse(burn.hidden ?? '[]'))
  const isAllowed = (mark: string) => document.hidden.get(mark)?.allowedElsewhere === true
  const file = desk.blobs.fileOf(burn.pages_blob)
  return {
    document: {
      ...named,
      leftOut: leftOutOf(document).length,
      disclosed: disclosedOf(pages, marks),
      letters: [...new Set(marks.map(({ exemption }) => letterOf(exemption)))].toSorted(),
      file,
      shown: pages,
    } satisfies PackDocument,
    marks,
    areas: marks.flatMap(({ page, exemption, rects }) => {
      const at = pages[page]?.at
      return at === undefined ? [] : [{ at, exemption, rects }]
    }),
    hidden: words.map((hidden) => ({ words: hidden, marks: marksThatHide(hidden, standing) })),
    allowed: standing.filter(({ id }) => isAllowed(id)).map((mark) => mark.words),
  }
}

/** The marks that took some words; where none says so, as over a picture, it may be any of them. */
function marksThatHide(words: string, standing: readonly KeptMark[]): readonly string[] {
  const ours = standing.filter((mark) => mark.words.includes(words))
  return (ours.length > 0 ? ours : standing).map(({ id }) => id)
}

/** A page that is covered whole is withheld; so is a document of which every page is. */
function disclosedOf(
  pages: readonly { readonly width: number; readonly height: number }[],
  marks: readonly PageMark[],
): 'full' | 'part' | 'withheld' {
  if (marks.length === 0) return 'full'
  const isCovered = pages.map(({ width, height }, page) =>
    marks.some(
      (mark) =>
        mark.page === page && mark.rects.some(([x0, y0, x1, y1]) => (x1 - x0) * (y1 - y0) > width * height * mostShown),
    ),
  )
  return isCovered.every(Boolean) ? 'withheld' : 'part'
}

/** A mark over a page leaves no more of it than its edges. */
const mostShown = 0.9
