import type { Desk } from '~/app/desk.server'
import { buildPack as typesetPack } from '~/app/pack/build'
import type { Proof } from '~/app/redaction/prove'
import { proveInParts } from '~/app/redaction/proveInParts'
import { foldCase } from '~/app/rules/case/fold'
import { historyOf } from '~/db/events'
import { endPack, failPack, packById } from '~/db/packs'
import { change } from './change.server'
import { gatherPack, type Hidden } from './packFacts.server'
import { readRegister } from './registers.server'

/** What is kept of a proof: the proof itself and, for each hidden string that it speaks of by number, its marks. */
export type KeptProof = Proof & { readonly marks: readonly (readonly string[])[] }

/**
 * Builds the answer that was asked for, proves the finished bytes, and keeps both. A pack put aside meanwhile is
 * dropped. One that can't be built says so on the case.
 */
export async function buildPack(desk: Desk, packId: string): Promise<void> {
  const row = await packById(desk.db, packId)
  if (row === undefined) return
  const kase = foldCase(await historyOf(desk.db, row.case_id))
  if (kase.pack?.id !== packId || kase.pack.state !== 'asked') {
    await failPack(desk.db, packId, { at: desk.now, fault: 'put-aside' })
    return
  }
  const held = await readRegister(desk, row.controller)
  if (held === null) throw new Error('A case belongs to a controller with a register')
  const gathered = await gatherPack(desk, row.case_id, { kase, held })
  const { bytes, pages, sha256 } = await typesetPack(gathered.facts, desk.packWords)
  const words = gathered.hidden.map((hidden) => hidden.words)
  const asked = { hidden: words, allowed: gathered.allowed, compulsory: desk.config.proofNeeds }
  const proof = await proveInParts(desk.readers, bytes, asked)
  if ('refused' in proof) throw new Error(`The proof was cut off: ${proof.refused}`)
  const blob = await desk.blobs.keep(bytes)
  const outcome = await change(desk, {
    caseId: row.case_id,
    commands: [
      {
        act: 'finish-pack',
        pack: packId,
        sha256,
        pages,
        registerVersion: held.version,
        proof: proof.passed ? 'passed' : 'failed',
      },
    ],
    alongside: async (trx) => {
      const kept: KeptProof = { ...proof, marks: gathered.hidden.map((hidden: Hidden) => hidden.marks) }
      await endPack(trx, packId, { at: desk.now, sha256, pages, blob, proof: JSON.stringify(kept) })
    },
  })
  if ('kase' in outcome) return
  await desk.blobs.remove(blob)
  await failPack(desk.db, packId, { at: desk.now, fault: outcome.refused })
}

/** Says on the case that its pack couldn't be built. */
export async function reportPackFault(desk: Desk, packId: string, fault: string): Promise<void> {
  const row = await packById(desk.db, packId)
  if (row === undefined) return
  const outcome = await change(desk, {
    caseId: row.case_id,
    commands: [{ act: 'fail-pack', pack: packId }],
    alongside: async (trx) => {
      await failPack(trx, packId, { at: desk.now, fault })
    },
  })
  // A case that was closed meanwhile, or a pack put aside: the work is over all the same.
  if ('refused' in outcome) await failPack(desk.db, packId, { at: desk.now, fault: outcome.refused })
}
