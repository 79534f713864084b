import type { Desk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { type FoundPage, findInDocument } from '~/app/redaction/find/findInDocument'
import { foldCase } from '~/app/rules/case/fold'
import { documentById, endReading, endRefused, holdToRead, keepPages } from '~/db/documents'
import { historyOf } from '~/db/events'
import { dropSuggestions, keepSuggestions } from '~/db/suggestions'
import { change } from '../change.server'
import { holding } from '../holding.server'
import { casePeople } from './casePeople.server'

/** Looks through a document that was added: its words, and what a person should decide on. Nothing is hidden by it. */
export async function lookAtDocument(desk: Desk, id: string): Promise<void> {
  const document = await documentById(desk.db, id)
  if (document === undefined) return
  const kase = foldCase(await historyOf(desk.db, document.case_id))
  if (kase.closed || kase.documents.get(id)?.state !== 'waiting') {
    await endRefused(desk.db, id, { at: desk.now, fault: 'put-aside', page: null })
    return
  }
  await holding(desk, { table: 'documents', id }, () =>
    read(desk, { id, caseId: document.case_id, blob: document.blob }),
  )
}

type ToRead = { readonly id: string; readonly caseId: string; readonly blob: string }

async function read(desk: Desk, { id, caseId, blob }: ToRead): Promise<void> {
  const bytes = await desk.blobs.read(blob)
  const people = await casePeople(desk, caseId)
  const pages = findInDocument(bytes, { pool: desk.readers, people })
  let count = 0
  for (;;) {
    const { value, done } = await pages.next()
    if (!done) {
      if (!(await keepFound(desk, id, value))) break
      count += 1
      continue
    }
    const command =
      value === null
        ? { act: 'finish-reading' as const, document: id, pages: count }
        : { act: 'refuse-document' as const, document: id, why: value.refused }
    const outcome = await change(desk, {
      caseId,
      commands: [command],
      alongside: async (trx) => {
        if (value === null) await endReading(trx, id, { at: desk.now, pages: count })
        else await endRefused(trx, id, { at: desk.now, fault: value.refused, page: value.page ?? null })
      },
    })
    // The case was closed meanwhile, or another has read it: there is nothing left to do, now or later.
    if ('refused' in outcome) await endRefused(desk.db, id, { at: desk.now, fault: 'put-aside', page: null })
    return
  }
  // Lets go of the pages that were looked at ahead.
  await pages.return(null)
}

/**
 * Keeps a page in place of what an earlier reading that was cut off had kept of it. False where the document waits no
 * longer: staff may have decided on what another reading found.
 */
const keepFound = (desk: Desk, document: string, { page, lie, words, suggestions }: FoundPage): Promise<boolean> =>
  desk.db.transaction().execute(async (trx) => {
    if (!(await holdToRead(trx, document))) return false
    await keepPages(trx, document, [{ page, lie, words }])
    await dropSuggestions(trx, document, page)
    await keepSuggestions(
      trx,
      document,
      suggestions.map(({ rects, text, kind, score, why }) => ({
        id: newId(),
        page,
        rects,
        words: text,
        kind,
        score,
        why,
      })),
    )
    return true
  })
