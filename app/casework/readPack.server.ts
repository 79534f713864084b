import { z } from 'zod'
import type { StaffDesk } from '~/app/desk.server'
import { foldCase } from '~/app/rules/case/fold'
import { historyOf } from '~/db/events'
import { marksOf } from '~/db/marks'
import { packById } from '~/db/packs'
import { recordsOf } from '~/db/searches'

const KeptProof = z.object({
  passed: z.boolean(),
  channels: z.array(
    z.object({
      channel: z.string(),
      passed: z.boolean(),
      reason: z.string().optional(),
      findings: z.array(z.object({ hidden: z.number(), where: z.string() })),
    }),
  ),
  marks: z.array(z.array(z.string())),
})

/** A case's pack as staff see it before it is released, with its leak check; null where none was asked for. */
export async function readPack(desk: StaffDesk, caseId: string) {
  const { pack } = foldCase(await historyOf(desk.db, caseId))
  const row = pack === null ? undefined : await packById(desk.db, pack.id)
  if (pack === null || row === undefined) return null
  const proof = row.proof === null ? null : KeptProof.parse(JSON.parse(row.proof))
  return { pack, fault: row.fault, proof }
}

/** Words that are hidden in one place of a pack and were found in others, with the marks that hide them. */
export async function readLeaks(desk: StaffDesk, caseId: string) {
  const proof = (await readPack(desk, caseId))?.proof ?? null
  if (proof === null) return []
  const marks = new Map((await marksOf(desk.db, caseId)).map((mark) => [mark.id, mark]))
  const records = new Map((await recordsOf(desk.db, caseId)).map((record) => [record.id, record]))
  const findings = proof.channels.flatMap((channel) => channel.findings)
  return [...new Set(findings.map((f) => f.hidden))].flatMap((hidden) => {
    const ids = proof.marks[hidden] ?? []
    const mark = marks.get(ids[0] ?? '')
    const field = records.get(mark?.record_id ?? '')?.fields.find((f) => f.name === mark?.field)
    if (mark === undefined || field === undefined) return []
    const where = [...new Set(findings.filter((f) => f.hidden === hidden).map((f) => f.where))]
    return [{ marks: ids, words: field.value.slice(mark.start_at, mark.end_at), where }]
  })
}
