import type { Desk } from '~/app/desk.server'
import type { EditableLetter } from '~/app/rules/letterWords'
import { keepLetterEdit, newestLetter } from '~/db/letterTexts'
import type { Trx } from '~/db/schema'
import type { StatementKind } from '~/db/statements'
import { note } from '../note.server'
import { type SeenLetter, seenLetter } from './seenLetter.server'

/** What whoever acts does with the letter that the act calls for. Undefined where it goes as it is. */
export type LetterChoice = {
  /** The words for its part that may be edited; null leaves those it has. */
  readonly words: string | null
  /** True to be shown the letter and have nothing done. */
  readonly isLookedAt: boolean
}

/** A letter that was only to be looked at, or null where none would go: on its way out of the act's transaction, which it undoes. */
export class Seen extends Error {
  constructor(readonly letter: SeenLetter | null) {
    super('A letter was looked at, and nothing was done')
  }
}

type Noted = {
  readonly said: readonly (readonly [StatementKind, string])[]
  readonly template: EditableLetter
  readonly letter: LetterChoice | undefined
}

/**
 * Keeps free words beside an act as `note` does, and the words for its letter. So that what is looked at is what would be
 * sent, the act is done in full, the letter written from what it left, and all of it undone: throws `Seen`.
 */
export const noteLetter =
  (desk: Desk, { said, template, letter }: Noted) =>
  async (trx: Trx, caseId: string): Promise<void> => {
    await note(desk, said)(trx, caseId)
    if (letter === undefined) return
    const queued = await newestLetter(trx, caseId, template)
    if (queued === undefined) {
      if (letter.isLookedAt) throw new Seen(null)
      return
    }
    const by = desk.by.kind === 'staff' ? desk.by.id : null
    const { words } = letter
    if (words !== null) await keepLetterEdit(trx, { letterId: queued.id, caseId, words, at: desk.now, by })
    if (letter.isLookedAt) {
      throw new Seen(await seenLetter({ ...desk, db: trx }, { caseId, letterId: queued.id, template }))
    }
  }
