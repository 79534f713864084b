import type { Desk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { type FoundPage, findInDocument } from '~/app/redaction/find/findInDocument'
import { foldCase } from '~/app/rules/case/fold'
import { addSeconds } from '~/app/rules/day'
import { documentById, endReading, endRefused, holdOn, keepPages } from '~/db/documents'
import { historyOf } from '~/db/events'
import { dropSuggestions, keepSuggestions } from '~/db/suggestions'
import { change } from '../change.server'
import { casePeople } from './casePeople.server'

// A lease lasts as long as a page may take to be read, and more.
const leaseSeconds = 90

/** Looks through a document that was added: its words, and what a person should decide on. Nothing is hidden by it. */
export async function lookAtDocument(desk: Desk, id: string): Promise<void> {
  const document = await documentById(desk.db, id)
  if (document === undefined) return
  const kase = foldCase(await historyOf(desk.db, document.case_id))
  if (kase.documents.get(id)?.state !== 'waiting') {
    await endRefused(desk.db, id, { at: desk.now, fault: 'put-aside', page: null })
    return
  }
  const bytes = await desk.blobs.read(document.blob)
  const people = await casePeople(desk, document.case_id)
  // What an earlier reading that was cut off had kept.
  await dropSuggestions(desk.db, id)
  const pages = findInDocument(bytes, { pool: desk.readers, people })
  let count = 0
  for (;;) {
    const { value, done } = await pages.next()
    if (!done) {
      await keepFound(desk, id, value)
      count += 1
      continue
    }
    const command =
      value === null
        ? { act: 'finish-reading' as const, document: id, pages: count }
        : { act: 'refuse-document' as const, document: id, why: value.refused }
    await change(desk, {
      caseId: document.case_id,
      commands: [command],
      alongside: async (trx) => {
        if (value === null) await endReading(trx, id, { at: desk.now, pages: count })
        else await endRefused(trx, id, { at: desk.now, fault: value.refused, page: value.page ?? null })
      },
    })
    return
  }
}

async function keepFound(desk: Desk, document: string, { page, lie, words, suggestions }: FoundPage): Promise<void> {
  await desk.db.transaction().execute(async (trx) => {
    await keepPages(trx, document, [{ page, lie, words }])
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
    const until = addSeconds(new Date().toISOString(), leaseSeconds)
    await holdOn(trx, 'documents', { id: document, until })
  })
}
