import type { Desk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import type { Setting } from '~/app/rules/case/commands'
import { settingOf } from '../change.server'
import { followedCase } from '../follow.server'
import { readingOf } from '../project.server'

/** The request that a session follows, with what decisions on it rest on: the rules are asked, not the page. */
export type Followed = { readonly caseId: string; readonly kase: Case; readonly setting: Setting }

/** Null where the session is over. */
export async function openFollowed(desk: Desk, session: string): Promise<Followed | null> {
  const followed = await followedCase(desk, session)
  if (followed === null) return null
  const { kase } = followed
  return { ...followed, setting: settingOf(desk, kase, await readingOf(desk, desk.db, kase.received.controller)) }
}
