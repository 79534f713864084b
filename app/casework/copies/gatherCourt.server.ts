import { open } from 'node:fs/promises'
import type { StaffDesk } from '~/app/desk.server'
import { originalName } from '~/app/pack/sections/internal/composeCourt'
import type { CourtDocument, CourtFacts, CourtRecord } from '~/app/pack/sections/internal/facts'
import { documentsOf } from '~/db/documents'
import { recordsOf, searchesOf } from '~/db/searches'
import { staffById } from '~/db/staff'
import type { CaseRead } from '../readCase.server'

/** An original beside the bundle: its name there, and where its bytes lie on this machine. */
export type Original = { readonly name: string; readonly path: string }

/** Everything that a case holds about the person, whole, and the originals of its documents. */
export async function gatherCourt(
  desk: StaffDesk,
  read: CaseRead,
  madeFor: string,
): Promise<{ readonly facts: CourtFacts; readonly originals: readonly Original[] }> {
  const { kase, person, register } = read
  const documents = await courtDocuments(desk, read)
  const role = (await staffById(desk.db, desk.staff.id))?.role ?? desk.staff.role
  return {
    facts: {
      reference: kase.received.reference,
      controller: register.controller.name,
      subject: person.name,
      taken: { who: `${desk.staff.name}, ${role}`, on: desk.today },
      madeFor,
      records: await courtRecords(desk, read),
      documents: documents.map(({ document }) => document),
    },
    originals: documents.map(({ document, path }) => ({ name: document.file, path })),
  }
}

/** Under the references that the answer gives them. */
async function courtRecords(desk: StaffDesk, { caseId, kase, register }: CaseRead): Promise<readonly CourtRecord[]> {
  const searches = new Map((await searchesOf(desk.db, caseId)).map((search) => [search.id, search]))
  const names = new Map(register.activities.map(({ id, title }) => [id, title]))
  const theirs = (await recordsOf(desk.db, caseId)).filter(({ id }) => kase.records.has(id))
  return theirs.map(({ searchId, title, fields, bears }, at) => {
    const search = searches.get(searchId)
    return {
      ref: `R${at + 1}`,
      title,
      ...(bears.date && { date: bears.date.day }),
      source: search?.title ?? '',
      activity: names.get(search?.activity ?? '') ?? '',
      fields: fields.map(({ label, value }) => ({ label, value })),
    }
  })
}

async function courtDocuments(desk: StaffDesk, { caseId, kase }: CaseRead) {
  const rows = new Map((await documentsOf(desk.db, caseId)).map((row) => [row.id, row]))
  const documents: { readonly document: CourtDocument; readonly path: string }[] = []
  for (const [at, id] of [...kase.documents.keys()].entries()) {
    const row = rows.get(id)
    if (row === undefined) throw new Error('A document of a case stands in the store')
    const { title, source, pages, sha256, blob } = row
    const [ref, path] = [`D${at + 1}`, desk.blobs.fileOf(blob)]
    const file = originalName(ref, (await isPdf(path)) ? 'pdf' : 'bin')
    documents.push({ document: { ref, title, source, file, pages, sha256 }, path })
  }
  return documents
}

/** Whether a file says that it is a PDF, where readers look for that: among its first 1,024 bytes. */
async function isPdf(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    return buffer.subarray(0, bytesRead).includes('%PDF-')
  } finally {
    await file.close()
  }
}
