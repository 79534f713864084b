import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { StaffDesk } from '~/app/desk.server'
import { may } from '~/app/rules/roles'
import { papersOfCase } from '~/db/papers'
import { type Outcome, staffChange } from '../change.server'
import { readCase } from '../readCase.server'
import { endingOf } from './paperType.server'

/** A copy of a paper on its way out. Its name is ours: what the sender called it may say anything. */
export type OpenedPaper = {
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly bytes: Readable
}

/**
 * Opens the copy of a paper, for those few who may see it. The case says who looked and when before a byte of it leaves:
 * looked at twice, it says so twice.
 */
export async function openPaper(
  desk: StaffDesk,
  reference: string,
  id: string,
): Promise<{ readonly paper: OpenedPaper } | Extract<Outcome, { refused: unknown }>> {
  if (!may(desk.staff.role, 'see-papers')) return { refused: 'not-allowed' }
  const read = await readCase(desk, reference)
  if (read === null) return { refused: 'no-such-case' }
  if (read === 'not-allowed') return { refused: read }
  const papers = await papersOfCase(desk.db, read.caseId)
  const row = papers.find((paper) => paper.id === id)
  if (row === undefined || row.blob === null || row.deleted_at !== null) return { refused: 'unknown-paper' }
  const file = await open(desk.blobs.fileOf(row.blob))
  const commands = [{ act: 'open-paper', paper: id }] as const
  const outcome = await staffChange(desk, { reference, commands }).catch(async (error: unknown) => {
    await file.close()
    throw error
  })
  if ('refused' in outcome) {
    await file.close()
    return outcome
  }
  const name = `${reference}-${row.kind}-${papers.indexOf(row) + 1}${endingOf(row.media_type)}`
  return { paper: { name, mediaType: row.media_type, size: row.size, bytes: file.createReadStream() } }
}
