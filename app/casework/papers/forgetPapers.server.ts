import type { Desk } from '~/app/desk.server'
import { log } from '~/app/log.server'
import { type Case, lacksAuthority } from '~/app/rules/case/case'
import { foldCase } from '~/app/rules/case/fold'
import { addSeconds } from '~/app/rules/day'
import { historyOf } from '~/db/events'
import { casesWithPapers, endPaper, markStrays, papersToForget } from '~/db/papers'
import { change } from '../change.server'
import { deletingPapers } from './deletingPapers.server'

const daySeconds = 24 * 3600

/**
 * Part of the daily sweep: no copy of a paper stays for longer than it is needed. Deletes those of forms that are gone, of
 * cases that ended without a check, and of what was checked while they were still coming in; then the files of all that
 * were deleted, and what uploads left half written. One that is killed is taken up by the next. Gives how many cases and files
 * couldn't be seen to and wait for the next sweep.
 */
export async function forgetPapers(desk: Desk): Promise<number> {
  let left = 0
  const before = addSeconds(desk.now, -daySeconds)
  await markStrays(desk.db, { before, at: desk.now })
  for (const caseId of await casesWithPapers(desk.db)) {
    try {
      const papers = needless(foldCase(await historyOf(desk.db, caseId)))
      if (papers.length > 0) await change(desk, { caseId, ...deletingPapers(desk, papers) })
    } catch (error) {
      left += 1
      log.error({ err: error, case: caseId }, 'papers of a case could not be deleted')
    }
  }
  left += await forgetDeleted(desk)
  await desk.blobs.removeParts(before)
  return left
}

/**
 * Removes the files of papers that were deleted: after every act that deletes some, and again where it died between. Gives
 * how many couldn't be removed.
 */
export async function forgetDeleted(desk: Desk): Promise<number> {
  let left = 0
  for (const { id, blob, draft_hash: draft } of await papersToForget(desk.db)) {
    try {
      if (blob !== null) await desk.blobs.remove(blob)
      await endPaper(desk.db, { id, isOfCase: draft === null })
    } catch (error) {
      left += 1
      log.error({ err: error, paper: id }, 'the file of a deleted paper could not be removed')
    }
  }
  return left
}

/** Papers whose kind was checked, or whose case is over. */
const needless = (kase: Case): readonly string[] => {
  const isNeeded = { identity: kase.identity === null, authority: lacksAuthority(kase) }
  return [...kase.papers.values()]
    .filter(({ deleted, kind }) => !deleted && (kase.closed !== null || !isNeeded[kind]))
    .map(({ id }) => id)
}
