import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { Case } from '~/app/rules/case/case'
import { keepNote, notesOf } from '~/db/notes'
import { staffNames } from '~/db/staff'
import type { Outcome } from '../change.server'
import { colleaguesFor } from './colleagues.server'
import { openCaseFor } from './openCaseFor.server'

export type NoteRead = {
  readonly id: string
  readonly words: string
  readonly at: string
  readonly by: string
  readonly mentions: readonly string[]
}

/** The notes of a case, newest first, with the names of who wrote them and who is mentioned. */
export async function readNotes(desk: StaffDesk, caseId: string): Promise<readonly NoteRead[]> {
  const names = new Map((await staffNames(desk.db, desk.staff.controller)).map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? 'Somebody who has left'
  return (await notesOf(desk.db, caseId)).map(({ by, mentions, ...note }) => ({
    ...note,
    by: nameOf(by),
    mentions: mentions.map(nameOf),
  }))
}

/** Whom a note can mention: everybody else of one's own controller who could open the case and read it. */
export const mentionable = async (desk: StaffDesk, { desk: { restrictedTo } }: Pick<Case, 'desk'>) =>
  (await colleaguesFor(desk, { acts: ['read-cases'], restrictedTo })).filter(({ id }) => id !== desk.staff.id)

type NewNote = { readonly words: string; readonly mentions: readonly string[]; readonly onceKey?: string }

/** Adds a note, which nobody edits later. Whoever it mentions is written to; somebody it can't mention refuses it whole. */
export function addNote(desk: StaffDesk, reference: string, { words, mentions, onceKey }: NewNote): Promise<Outcome> {
  const note = newId()
  return openCaseFor(desk, reference, {
    act: 'write-notes',
    check: async ({ kase }) => {
      const known = new Set((await mentionable(desk, kase)).map(({ id }) => id))
      return mentions.every((id) => known.has(id)) ? null : 'unknown-person'
    },
    commands: [{ act: 'add-note', note, mentions }],
    onceKey,
    alongside: async (trx, caseId) => {
      await keepNote(trx, { id: note, caseId, words, mentions, at: desk.now, by: desk.staff.id })
    },
  })
}
