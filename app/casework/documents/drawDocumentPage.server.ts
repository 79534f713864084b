import type { StaffDesk } from '~/app/desk.server'
import { visibleMark } from '~/app/redaction/structured'
import { type Document, sharing } from '~/app/redaction/threads/pool'
import type { Case } from '~/app/rules/case/case'
import { documentsOf, pageOf } from '~/db/documents'
import { pageMarksOf } from '~/db/pageMarks'
import { lettersFor } from '../keyLetters.server'

type Wanted = {
  readonly document: string
  /** Counted from 0. */
  readonly page: number
  /** Pixels. */
  readonly width: number
  /** As its marks will leave it, or as it is. */
  readonly after: boolean
}

/** A page's picture for the screen, as PNG: all of a document that ever reaches a browser. Null where there is none. */
export async function drawDocumentPage(
  desk: StaffDesk,
  { caseId, kase }: { readonly caseId: string; readonly kase: Case },
  { document, page, width, after }: Wanted,
): Promise<Uint8Array | null> {
  const row = (await documentsOf(desk.db, caseId)).find(({ id }) => id === document)
  const kept = await pageOf(desk.db, document, page)
  if (row === undefined || kept === undefined) return null
  const all = (await pageMarksOf(desk.db, document)).filter((mark) => kase.documents.get(document)?.hidden.has(mark.id))
  const letter = lettersFor(desk.exemptions, kase.exemptions)
  const marks = after
    ? all
        .filter((mark) => mark.page === page)
        .map(({ rects, reach, exemption }) => ({
          rects,
          reach: reach ?? undefined,
          says: visibleMark(letter(exemption)),
        }))
    : []
  const bytes = await held(row.blob, () => desk.blobs.read(row.blob))
  const drawn = await desk.readers.draw(bytes, { index: page, unit: kept.lie.unit, width, marks })
  return 'refused' in drawn ? null : drawn.png
}

// The document somebody works on is asked for page after page: the last few stay where the threads can read them.
const most = 3
const lately = new Map<string, Document>()

async function held(blob: string, read: () => Promise<Uint8Array>): Promise<Document> {
  const known = lately.get(blob) ?? sharing(await read())
  lately.delete(blob)
  lately.set(blob, known)
  for (const oldest of lately.keys()) {
    if (lately.size <= most) break
    lately.delete(oldest)
  }
  return known
}
