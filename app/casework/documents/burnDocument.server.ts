import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desk, StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { Proof } from '~/app/redaction/prove'
import { type KeptBurn, redactKeeping } from '~/app/redaction/redact'
import { decide } from '~/app/rules/case/decide'
import { type CaseDocument, leftOutOf } from '~/app/rules/case/documents'
import { foldCase } from '~/app/rules/case/fold'
import { may } from '~/app/rules/roles'
import { burnById, endBurn, failBurn, keepBurn } from '~/db/burns'
import { findStaffCase } from '~/db/cases'
import { documentById } from '~/db/documents'
import { historyOf } from '~/db/events'
import { sha256 } from '~/db/hash'
import { pageMarksOf } from '~/db/pageMarks'
import { change, type Outcome, settingOf, staffChange } from '../change.server'
import { holding } from '../holding.server'
import { lettersFor } from '../keyLetters.server'
import { withOwnFolder } from '../ownFolder.server'
import { readingOf } from '../project.server'

type Asked = { readonly document: string; readonly onceKey?: string }

/**
 * Asks for a document to be burned as it is then marked. The worker does it. Asking changes nothing of the case: whether
 * it can be done is decided again once it is done.
 */
export async function askBurn(desk: StaffDesk, reference: string, { document, onceKey }: Asked): Promise<Outcome> {
  if (!may(desk.staff.role, 'work-cases')) return { refused: 'not-allowed' }
  const row = await findStaffCase(desk.db, desk.staff, reference)
  if (row === undefined) return { refused: 'no-such-case' }
  const kase = foldCase(await historyOf(desk.db, row.id))
  const reading = await readingOf(desk, desk.db, row.controller)
  const decision = decide(kase, { act: 'ask-burn', document }, settingOf(desk, kase, reading))
  if ('refused' in decision) return decision
  return staffChange(desk, {
    reference,
    commands: [],
    onceKey,
    alongside: async (trx, caseId) => {
      await keepBurn(trx, { id: newId(), caseId, document, at: desk.now, by: desk.staff.id })
    },
  })
}

/** Burns a document and proves the finished bytes. What came of marks that changed meanwhile is thrown away. */
export async function burnDocument(desk: Desk, id: string): Promise<void> {
  const burn = await burnById(desk.db, id)
  const document = burn && (await documentById(desk.db, burn.document_id))
  if (burn === undefined || document === undefined) return
  const kase = foldCase(await historyOf(desk.db, burn.case_id))
  const state = kase.documents.get(document.id)
  if (kase.closed || state?.state !== 'read') {
    await failBurn(desk.db, id, { at: desk.now, fault: 'put-aside' })
    return
  }
  const on = { id, caseId: burn.case_id, blob: document.blob, state }
  const letterFor = lettersFor(desk.exemptions, kase.exemptions)
  const burned = await holding(desk, { table: 'burns', id }, () => burnIt(desk, { ...on, letterFor }))
  if ('refused' in burned) await failBurn(desk.db, id, { at: desk.now, fault: burned.refused, page: burned.page })
  else await keepBurned(desk, { ...on, ...burned })
}

type Burning = {
  readonly id: string
  readonly caseId: string
  readonly blob: string
  readonly state: CaseDocument
}
type Burned = {
  /** Its bytes, and its pages as an answer sets them again. */
  readonly blobs: KeptFiles
  readonly kept: KeptBurn
  readonly proof: Proof
  readonly marks: readonly string[]
  readonly leftOut: readonly number[]
}

type Lettered = Burning & { readonly letterFor: (exemption: string) => string }

async function burnIt(desk: Desk, { id, blob, state, letterFor }: Lettered) {
  const marks = (await pageMarksOf(desk.db, state.id)).filter((mark) => state.hidden.has(mark.id))
  const leftOut = leftOutOf(state)
  const original = await desk.blobs.read(blob)
  // A folder of its own: a file that is only opened once the burning was refused has nowhere to come to be.
  return withOwnFolder(desk, { within: 'burning', of: id }, async (folder) => {
    const [file, pages] = [join(folder, 'burned.pdf'), join(folder, 'pages')]
    const done = await redactKeeping(original, {
      pages,
      marks: marks.map(({ page, rects, reach, exemption }) => ({ page, rects, exemption, reach: reach ?? undefined })),
      pool: desk.readers,
      file,
      on: desk.today,
      leaveOut: new Set(leftOut),
      letterFor,
      compulsory: desk.config.proofNeeds,
      allowed: marks.filter((mark) => state.hidden.get(mark.id)?.allowedElsewhere).map((mark) => mark.words),
    })
    if ('refused' in done) return done
    const { proof, kept } = done
    const bytes = await readFile(file)
    // The proof is of what is kept, and of nothing else.
    if (sha256(bytes) !== proof.sha256) throw new Error('The burned file is not the one that was proved')
    const blobs = await keepFiles(desk, { bytes, pages })
    return { blobs, kept, proof, marks: marks.map((mark) => mark.id), leftOut }
  })
}

type KeptFiles = { readonly burned: string; readonly pages: string }

/** Both or neither. */
async function keepFiles(
  desk: Desk,
  { bytes, pages }: { readonly bytes: Uint8Array; readonly pages: string },
): Promise<KeptFiles> {
  const kept = await desk.blobs.keepFile(pages)
  try {
    return { burned: await desk.blobs.keep(bytes), pages: kept }
  } catch (fault) {
    await desk.blobs.remove(kept)
    throw fault
  }
}

async function keepBurned(desk: Desk, done: Burning & Burned) {
  const { id, caseId, state, blobs, kept: shown, proof, marks, leftOut } = done
  const { sha256, pages, passed } = proof
  const kept = {
    at: desk.now,
    sha256,
    pages,
    blob: blobs.burned,
    proof: JSON.stringify(proof),
    pages_blob: blobs.pages,
    kept: JSON.stringify({ pages: shown.pages, marks: shown.marks }),
    hidden: JSON.stringify(shown.hidden),
  }
  const finished = { burn: id, sha256, pages, proof: passed ? ('passed' as const) : ('failed' as const) }
  try {
    const outcome = await change(desk, {
      caseId,
      commands: [{ act: 'finish-burn', document: state.id, ...finished, marks, leftOut }],
      alongside: async (trx) => {
        if (!(await endBurn(trx, id, kept))) throw new Error('A burning ends once')
      },
    })
    if ('refused' in outcome) await failBurn(desk.db, id, { at: desk.now, fault: outcome.refused })
  } finally {
    // Thrown away, a fault, or another worker was first: the bytes are no document's.
    if ((await burnById(desk.db, id))?.blob !== blobs.burned) {
      await desk.blobs.remove(blobs.burned)
      await desk.blobs.remove(blobs.pages)
    }
  }
}
