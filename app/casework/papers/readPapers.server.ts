import type { Desk, StaffDesk } from '~/app/desk.server'
import { PaperKind } from '~/app/rules/case/residents'
import { may } from '~/app/rules/roles'
import { papersOfCase } from '~/db/papers'
import { latestStatement } from '~/db/statements'
import { followedCase } from '../follow.server'
import { isFollowProved } from '../following/followCode.server'
import { wantedKinds } from './casePapers.server'
import { endingOf } from './paperType.server'

/** A paper as staff see it; one that was deleted has no name any more. */
export type PaperRead = {
  readonly id: string
  readonly kind: PaperKind
  readonly name: string
  readonly size: number
  readonly addedAt: string
  readonly scannedAt: string | null
  readonly deletedAt: string | null
}

/** The papers of a case, in the order they came, or null for somebody who may not see them. */
export async function readPapers(desk: StaffDesk, caseId: string): Promise<readonly PaperRead[] | null> {
  return may(desk.staff.role, 'see-papers') ? papersIn(desk, caseId) : null
}

/**
 * What a page that takes papers from the person who follows a request says: what is waited for, in the council's own
 * words, and what came so far. Null where the session is over.
 */
export async function readWantedPapers(desk: Desk, session: string) {
  const followed = await followedCase(desk, session)
  if (followed === null) return null
  const { caseId, kase } = followed
  const kinds = wantedKinds(kase)
  const asked = (kind: PaperKind) => latestStatement(desk.db, caseId, `${kind}-asked`)
  return {
    controller: kase.received.controller,
    reference: kase.received.reference,
    wanted: await Promise.all(kinds.map(async (kind) => ({ kind, words: await asked(kind) }))),
    sent: await sentOn(desk, session, caseId),
  }
}

/** What somebody calls their files may name them: by a link alone they are counted, and no more. */
async function sentOn(desk: Desk, session: string, caseId: string) {
  const isProved = await isFollowProved(desk, session)
  const there = (await papersOfCase(desk.db, caseId)).filter((row) => row.deleted_at === null)
  return there.map(({ id, name, size, media_type }, at) => ({
    id,
    size,
    name: isProved ? name : `${at + 1}${endingOf(media_type)}`,
  }))
}

const papersIn = async (desk: Desk, caseId: string): Promise<readonly PaperRead[]> =>
  (await papersOfCase(desk.db, caseId)).map((row) => ({
    id: row.id,
    kind: PaperKind.parse(row.kind),
    name: row.name,
    size: row.size,
    addedAt: row.added_at,
    scannedAt: row.scanned_at,
    deletedAt: row.deleted_at,
  }))
