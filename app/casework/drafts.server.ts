import type { Desk } from '~/app/desk.server'
import { hashToken } from '~/app/outside/secrets.server'
import { Answers } from '~/app/rules/journey/answers'
import { findDraft, saveDraft } from '~/db/drafts'

export type Draft = { readonly answers: Answers; readonly reference: string | null }

/** A form half filled in, by the token in the browser's cookie; an empty one where there is none. */
export async function readDraft(desk: Desk, controller: string, token: string | null): Promise<Draft> {
  const row = token === null ? undefined : await findDraft(desk.db, controller, draftId(token, controller))
  if (row === undefined) return { answers: {}, reference: null }
  return { answers: Answers.parse(JSON.parse(row.answers)), reference: row.reference }
}

type Answered = { readonly controller: string; readonly token: string; readonly answers: Answers }

/** Keeps answers beside those kept before. Typed once, they outlive an error, a back button and a restart. */
export async function saveAnswers(desk: Desk, { controller, token, answers }: Answered): Promise<void> {
  const before = await readDraft(desk, controller, token)
  const all = JSON.stringify({ ...before.answers, ...answers })
  await saveDraft(desk.db, { idHash: draftId(token, controller), controller, answers: all, at: desk.now })
}

/** One cookie serves every controller: each draft has an id of its own. */
export const draftId = (token: string, controller: string): string => hashToken(`${controller} ${token}`)
