import type { Desk } from '~/app/desk.server'
import { WordsFault } from '~/app/pack/words'
import { foldCase } from '~/app/rules/case/fold'
import { keepDisclosed } from '~/db/disclosed'
import { historyOf } from '~/db/events'
import { keepPackFiles } from '~/db/packFiles'
import { endPack, failPack, notePackStep, packById } from '~/db/packs'
import { compareAnswer, fingerprintsOf, pageThings } from './answer/compareAnswer.server'
import { keepAnswer } from './answer/keepAnswer.server'
import { withAnswerFiles } from './answer/makeFiles.server'
import { proveAnswer } from './answer/proveAnswer.server'
import { change } from './change.server'
import { holding } from './holding.server'
import { gatherPack } from './packFacts.server'
import { readRegister } from './registers.server'

/**
 * Builds the answer that was asked for, proves the finished files, compares them with earlier answers, and keeps them. A
 * pack put aside meanwhile is dropped. One that can't be built says so on the case.
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
  const on = { pack: packId, caseId: row.case_id, controller: row.controller }
  await holding(desk, { table: 'packs', id: packId }, () =>
    withAnswerFiles(desk, { pack: packId, facts: gathered.facts }, async (built) => {
      await notePackStep(desk.db, packId, { step: 'proving' })
      const proof = await proveAnswer(desk, built, gathered)
      await notePackStep(desk.db, packId, { step: 'comparing' })
      const things = fingerprintsOf(desk, [...gathered.things, ...(await pageThings(desk, gathered))])
      const comparison = await compareAnswer(desk, on, { things, hidden: gathered.hidden })
      const kept = await keepAnswer(desk, { built, gathered })
      const outcome = await change(desk, {
        caseId: row.case_id,
        commands: [
          {
            act: 'finish-pack',
            pack: packId,
            sha256: built.sha256,
            pages: built.pages,
            registerVersion: held.version,
            proof: proof.passed ? 'passed' : 'failed',
          },
        ],
        alongside: async (trx) => {
          await endPack(trx, packId, {
            at: desk.now,
            sha256: built.sha256,
            pages: built.pages,
            proof: JSON.stringify(proof),
            facts_blob: kept.factsBlob,
            comparison: JSON.stringify(comparison),
          })
          await keepPackFiles(trx, { pack: packId, controller: row.controller }, kept.files)
          await keepDisclosed(trx, on, things)
        },
      }).catch(async (fault: unknown) => {
        await kept.remove()
        throw fault
      })
      if ('kase' in outcome) return
      await kept.remove()
      await failPack(desk.db, packId, { at: desk.now, fault: outcome.refused })
    }),
  )
}

/** Says on the case that its pack couldn't be built. What a template lacks is said by its line; nothing of the case is. */
export async function reportPackFault(desk: Desk, packId: string, fault: unknown): Promise<void> {
  const row = await packById(desk.db, packId)
  if (row === undefined) return
  const said = fault instanceof WordsFault ? fault.message : fault instanceof Error ? fault.name : 'unknown'
  const outcome = await change(desk, {
    caseId: row.case_id,
    commands: [{ act: 'fail-pack', pack: packId }],
    alongside: async (trx) => {
      await failPack(trx, packId, { at: desk.now, fault: said })
    },
  })
  // A case that was closed meanwhile, or a pack put aside: the work is over all the same.
  if ('refused' in outcome) await failPack(desk.db, packId, { at: desk.now, fault: outcome.refused })
}
