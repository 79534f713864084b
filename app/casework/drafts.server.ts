import type { Desk } from '~/app/desk.server'
import { hashToken } from '~/app/outside/secrets.server'
import { isOver } from '~/app/rules/drafts'
import { Answers } from '~/app/rules/journey/answers'
import { fillDraft, findDraft, openDraft } from '~/db/drafts'

export type Draft = { readonly answers: Answers; readonly reference: string | null }

/** A form half filled in, by the token in the browser's cookie; an empty one where there is none, or its time is over. */
export async function readDraft(desk: Desk, controller: string, token: string | null): Promise<Draft> {
  const row = token === null ? undefined : await findDraft(desk.db, controller, draftId(token, controller))
  if (row === undefined || isOver(row.updated_at, desk.today)) return { answers: {}, reference: null }
  return { answers: answersIn(row), reference: row.reference }
}

type Answered = { readonly controller: string; readonly token: string; readonly answers: Answers }

/**
 * Keeps answers beside those kept before. Typed once, they outlive an error, a back button and a restart; kept in two
 * tabs at once, neither is lost. A form that was sent stays empty.
 */
export async function saveAnswers(desk: Desk, { controller, token, answers }: Answered): Promise<void> {
  const idHash = draftId(token, controller)
  await desk.db.transaction().execute(async (trx) => {
    const row = await openDraft(trx, { idHash, controller, at: desk.now })
    const before = isOver(row.updated_at, desk.today) ? {} : answersIn(row)
    await fillDraft(trx, idHash, { answers: JSON.stringify({ ...before, ...answers }), at: desk.now })
  })
}

/** What a draft's row holds. */
export const answersIn = (row: { readonly answers: string }): Answers => Answers.parse(JSON.parse(row.answers))

/** One cookie serves every controller: each draft has an id of its own. */
export const draftId = (token: string, controller: string): string => hashToken(`${controller} ${token}`)
