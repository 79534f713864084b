import { z } from 'zod'
import type { Desk, StaffDesk } from '~/app/desk.server'
import { type Changed, whatChanged } from '~/app/pack/changed'
import type { Pack } from '~/app/rules/case/case'
import { foldCase } from '~/app/rules/case/fold'
import { historyOf } from '~/db/events'
import { marksOf } from '~/db/marks'
import { builtBefore, packById } from '~/db/packs'
import { pageMarksOfCase } from '~/db/pageMarks'
import { recordsOf } from '~/db/searches'
import { Warning } from './answer/compareAnswer.server'
import { readSaidIn } from './answer/keepAnswer.server'
import { readFiles } from './answer/keptAnswer.server'

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
  const { files } = await readFiles(desk, pack.id)
  return {
    pack,
    fault: row.fault,
    step: row.step,
    done: row.pages_done,
    total: row.pages_total,
    proof: row.proof === null ? null : KeptProof.parse(JSON.parse(row.proof)),
    files: files.map(({ place, kind, name, size, pages, sha256 }) => ({ place, kind, name, size, pages, sha256 })),
    warnings: row.comparison === null ? [] : z.array(Warning).parse(JSON.parse(row.comparison)),
    changed: await changedSince(desk, { caseId, pack, said: row.facts_blob }),
  }
}

type Built = { readonly caseId: string; readonly pack: Pack; readonly said: string | null }

/** How a pack differs from the one of its case that was built before it; null where there is none to lay beside it. */
async function changedSince(
  desk: Desk,
  { caseId, pack, said }: Built,
): Promise<{ readonly version: number; readonly changes: readonly Changed[] } | null> {
  const before = said === null ? undefined : await builtBefore(desk.db, caseId, pack.version)
  if (said === null || !before?.facts_blob) return null
  const [was, is] = [await readSaidIn(desk, before.facts_blob), await readSaidIn(desk, said)]
  // What a review shows newly is no other form of the answer that went out.
  if (was.facts.kind !== is.facts.kind) return null
  return { version: before.version, changes: whatChanged(was, is) }
}

/** A file of a case's pack, where it lies on this machine; null where there is no such file. */
export async function readPackFile(desk: StaffDesk, pack: Pack | null, place: number) {
  const { files } = pack === null ? { files: [] } : await readFiles(desk, pack.id)
  const file = files.find((each) => each.place === place)
  if (file === undefined) return null
  const { name, media_type, size, blob } = file
  return { name, mediaType: media_type, size, path: desk.blobs.fileOf(blob) }
}

/** Words that are hidden in one place of a pack and were found in others, with the marks that hide them. */
export async function readLeaks(desk: StaffDesk, caseId: string) {
  const proof = (await readPack(desk, caseId))?.proof ?? null
  if (proof === null) return []
  const hides = await hidingMarks(desk, caseId)
  const findings = proof.channels.flatMap((channel) => channel.findings)
  return [...new Set(findings.map((f) => f.hidden))].flatMap((hidden): readonly Leak[] => {
    const ids = proof.marks[hidden] ?? []
    const mark = hides.get(ids[0] ?? '')
    if (mark === undefined) return []
    const where = [...new Set(findings.filter((f) => f.hidden === hidden).map((f) => f.where))]
    return [{ marks: ids, where, ...mark }]
  })
}

/** Words that are hidden in one place and can be read in another: `document` where they are hidden on a page of one. */
export type Leak = {
  readonly marks: readonly string[]
  readonly words: string
  readonly where: readonly string[]
  readonly document?: string
}

/** What each mark of a case hides, in its records and on the pages of its documents. */
async function hidingMarks(
  desk: StaffDesk,
  caseId: string,
): Promise<ReadonlyMap<string, Pick<Leak, 'words' | 'document'>>> {
  const records = new Map((await recordsOf(desk.db, caseId)).map((record) => [record.id, record]))
  const inRecords = (await marksOf(desk.db, caseId)).flatMap(({ id, record_id, field: name, start_at, end_at }) => {
    const field = records.get(record_id)?.fields.find((one) => one.name === name)
    return field === undefined ? [] : [[id, { words: field.value.slice(start_at, end_at) }] as const]
  })
  const onPages = (await pageMarksOfCase(desk.db, caseId)).map(
    ({ id, words, document }) => [id, { words, document }] as const,
  )
  return new Map<string, Pick<Leak, 'words' | 'document'>>([...inRecords, ...onPages])
}
