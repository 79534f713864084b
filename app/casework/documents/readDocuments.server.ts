import type { StaffDesk } from '~/app/desk.server'
import { type Proof, ProofSchema } from '~/app/redaction/prove'
import type { Case } from '~/app/rules/case/case'
import { latestBurn } from '~/db/burns'
import { documentById, documentsOf, flagsOf, type KeptPage, pageOf } from '~/db/documents'
import { pageMarksOf } from '~/db/pageMarks'
import { staffNames } from '~/db/staff'
import { suggestionsOf } from '~/db/suggestions'
import { sayFault } from './sayFault.server'

/** How far work on a document has come. */
export type Progress = {
  readonly pages: number
  readonly decidedPages: number
  readonly suggestions: number
  readonly decidedSuggestions: number
  readonly marks: number
}

/** The documents of a case with the progress of each. */
export async function readDocuments(desk: StaffDesk, caseId: string, kase: Case) {
  const rows = await documentsOf(desk.db, caseId)
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      title: row.title,
      source: row.source,
      addedAt: row.added_at,
      state: kase.documents.get(row.id)?.state ?? 'waiting',
      fault: sayFault(row.fault, row.fault_page),
      burned: kase.documents.get(row.id)?.burned ?? null,
      progress: await progressOf(desk, row.id),
    })),
  )
}

async function progressOf(desk: StaffDesk, document: string): Promise<Progress> {
  const [flags, suggestions, marks] = await Promise.all([
    flagsOf(desk.db, document),
    suggestionsOf(desk.db, document),
    pageMarksOf(desk.db, document),
  ])
  return {
    pages: flags.length,
    decidedPages: flags.filter(({ flag }) => flag !== null && flag !== 'consult').length,
    suggestions: suggestions.length,
    decidedSuggestions: suggestions.filter(isDecided).length,
    marks: marks.length,
  }
}

const isDecided = ({ mark, rejectedAt }: { readonly mark: string | null; readonly rejectedAt: string | null }) =>
  mark !== null || rejectedAt !== null

/** One document: its pages with what is open on each, its marks and suggestions, and what was burned last. Null where the case has none such. */
export async function readDocument(desk: StaffDesk, on: { readonly caseId: string; readonly kase: Case }, id: string) {
  const row = (await documentsOf(desk.db, on.caseId)).find((document) => document.id === id)
  const state = on.kase.documents.get(id)
  if (row === undefined || state === undefined) return null
  const [flags, suggestions, marks, burn, names] = await Promise.all([
    flagsOf(desk.db, id),
    suggestionsOf(desk.db, id),
    pageMarksOf(desk.db, id),
    latestBurn(desk.db, id),
    staffNames(desk.db, desk.staff.controller),
  ])
  const standing = marks.filter((mark) => state.hidden.has(mark.id))
  const by = (staff: string | null) => (staff === null ? '' : (names.find((one) => one.id === staff)?.name ?? ''))
  return {
    id,
    title: row.title,
    source: row.source,
    state: state.state,
    fault: row.fault,
    faultPage: row.fault_page,
    pages: flags.map(({ page, flag, flag_reason }) => ({
      page,
      flag,
      flagReason: flag_reason,
      open: suggestions.filter((one) => one.page === page && !isDecided(one)).length,
      marks: standing.filter((one) => one.page === page).length,
    })),
    suggestions: suggestions.map((one) => ({ ...one, decidedBy: by(one.decidedBy) })),
    marks: standing.map((one) => ({
      ...one,
      madeBy: by(one.madeBy),
      allowedElsewhere: state.hidden.get(one.id)?.allowedElsewhere ?? false,
    })),
    burned: state.burned,
    burn: burn && {
      waiting: burn.built_at === null && burn.failed_at === null,
      fault: burn.fault,
      faultPage: burn.fault_page,
      builtAt: burn.built_at,
      pages: burn.pages,
      sha256: burn.sha256,
      blob: burn.blob,
      proof: burn.proof === null ? null : readProof(burn.proof),
    },
  }
}

const readProof = (text: string): Proof => ProofSchema.parse(JSON.parse(text))

/** One page of a document (counted from 0) with its words where they stand; null where the desk's controller has none such. */
export async function readDocumentPage(desk: StaffDesk, document: string, page: number): Promise<KeptPage | null> {
  const row = await documentById(desk.db, document)
  if (row?.controller !== desk.staff.controller || row.removed_at !== null) return null
  return (await pageOf(desk.db, document, page)) ?? null
}
