import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desk, StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { redact } from '~/app/redaction/redact'
import { leftOutOf } from '~/app/rules/case/documents'
import { foldCase } from '~/app/rules/case/fold'
import { addSeconds } from '~/app/rules/day'
import { burnById, endBurn, failBurn, keepBurn } from '~/db/burns'
import { documentById, holdOn } from '~/db/documents'
import { historyOf } from '~/db/events'
import { pageMarksOf } from '~/db/pageMarks'
import { change, type Outcome, staffChange } from '../change.server'
import { letterOf } from './letterOf'

type Asked = { readonly document: string; readonly onceKey?: string }

/** Asks for a document to be burned as it is now marked. The worker does it. */
export const askBurn = (desk: StaffDesk, reference: string, { document, onceKey }: Asked): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    act: 'work-cases',
    commands: [{ act: 'ask-burn', document }],
    onceKey,
    alongside: async (trx, caseId) => {
      await keepBurn(trx, { id: newId(), caseId, document, at: desk.now, by: desk.staff.id })
    },
  })

const leaseSeconds = 90

/** Burns a document and proves the finished bytes. What came of marks that changed meanwhile is thrown away. */
export async function burnDocument(desk: Desk, id: string): Promise<void> {
  const burn = await burnById(desk.db, id)
  const document = burn && (await documentById(desk.db, burn.document_id))
  if (burn === undefined || document === undefined) return
  const kase = foldCase(await historyOf(desk.db, burn.case_id))
  const state = kase.documents.get(document.id)
  if (state?.state !== 'read') {
    await failBurn(desk.db, id, { at: desk.now, fault: 'put-aside' })
    return
  }
  const marks = (await pageMarksOf(desk.db, document.id)).filter((mark) => state.hidden.has(mark.id))
  const leftOut = leftOutOf(state)
  const folder = join(desk.config.dataDir, 'burning')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${randomUUID()}.pdf`)
  const holding = setInterval(() => {
    const until = addSeconds(new Date().toISOString(), leaseSeconds)
    holdOn(desk.db, 'burns', { id, until }).catch(() => undefined)
  }, 20_000)
  try {
    const proof = await redact(await desk.blobs.read(document.blob), {
      marks: marks.map(({ page, rects, reach, exemption }) => ({ page, rects, exemption, reach: reach ?? undefined })),
      pool: desk.readers,
      file,
      on: desk.today,
      leaveOut: new Set(leftOut),
      letterFor: letterOf(marks),
      allowed: marks.filter((mark) => state.hidden.get(mark.id)?.allowedElsewhere).map((mark) => mark.words),
    })
    if ('refused' in proof) {
      await failBurn(desk.db, id, { at: desk.now, fault: proof.refused, page: proof.page })
      return
    }
    const blob = await desk.blobs.keep(await readFile(file))
    const { sha256, pages, passed } = proof
    const outcome = await change(desk, {
      caseId: burn.case_id,
      commands: [
        {
          act: 'finish-burn',
          document: document.id,
          burn: id,
          sha256,
          pages,
          proof: passed ? 'passed' : 'failed',
          marks: marks.map((mark) => mark.id),
          leftOut,
        },
      ],
      alongside: async (trx) => {
        await endBurn(trx, id, { at: desk.now, sha256, pages, blob, proof: JSON.stringify(proof) })
      },
    })
    if ('kase' in outcome) return
    await desk.blobs.remove(blob)
    await failBurn(desk.db, id, { at: desk.now, fault: outcome.refused })
  } finally {
    clearInterval(holding)
    await rm(file, { force: true })
  }
}
